"""The one settings file. The environment feeds it; a wrong value stops the start."""

import secrets
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured
from django.utils.csp import CSP

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()
# What the shell sets wins over the file.
environ.Env.read_env(BASE_DIR / ".env")

# --- data of the embedded default ---------------------------------------------------------------
VAR_DIR = Path(env.str("YIDA_VAR", default=str(BASE_DIR / "var")))
VAR_DIR.mkdir(parents=True, exist_ok=True)
UPLOAD_DIR = VAR_DIR / "uploads"
BACKUP_DIR = VAR_DIR / "backups"


def _secret_key() -> str:
    """The key from the environment, else one made once and kept in var/."""
    if key := env.str("SECRET_KEY", default=""):
        return key
    path = VAR_DIR / "secret_key"
    try:
        with path.open("x", encoding="ascii") as file:
            path.chmod(0o600)
            file.write(secrets.token_urlsafe(50))
    except FileExistsError:
        pass
    key = path.read_text(encoding="ascii")
    if len(key) < 40:
        raise ImproperlyConfigured(f"{path} is damaged: delete it and start again.")
    return key


SECRET_KEY = _secret_key()
DEBUG = env.bool("DEBUG", default=False)
# `manage.py serve` fills these with exactly the addresses it prints.
ALLOWED_HOSTS = env.list("YIDA_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("YIDA_ORIGINS", default=[])
HTTPS = env.bool("YIDA_HTTPS", default=False)

INSTALLED_APPS = [
    "frontend",  # first, since it dresses some templates of the admin
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "content",
    "quiz",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]
ROOT_URLCONF = "config.urls"
ASGI_APPLICATION = "config.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "config.context.site",
            ],
        },
    },
]

# --- stores ------------------------------------------------------------------------------------
_database_url = env.str("DATABASE_URL", default="") or f"sqlite:///{VAR_DIR / 'yida.sqlite3'}"
DATABASES = {"default": env.db_url_config(_database_url)}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # a file, as in life: two connections to a database in memory lock each other out
    DATABASES["default"]["TEST"] = {"NAME": str(VAR_DIR / "test.sqlite3")}
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-16000;",
    }
    DATABASES["default"]["CONN_MAX_AGE"] = None  # each thread keeps its connection
elif DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql":
    DATABASES["default"]["CONN_MAX_AGE"] = env.int("DATABASE_CONN_MAX_AGE", default=60)
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True  # the server may have been started again meanwhile
else:
    raise ImproperlyConfigured("DATABASE_URL must be sqlite:///… or postgres://…")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.str("REDIS_URL", default="")
if REDIS_URL:
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}}
else:
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
EMBEDDED = not REDIS_URL and DATABASES["default"]["ENGINE"].endswith("sqlite3")

# Whether somebody without an account may host a room from a pack.
GUESTS_HOST = env.bool("YIDA_GUESTS_HOST", default=EMBEDDED)
# New seats of one live room that one address may take within an hour.
SEATS_PER_ADDRESS = env.int("YIDA_SEATS_PER_ADDRESS", default=4000)

# --- Celery: the queue only rings the bell, the Job table is the truth --------------------------
QUEUE_DIR = VAR_DIR / "queue"
if REDIS_URL:
    CELERY_BROKER_URL = REDIS_URL
    # a Redis that is away costs a ring one second, not six; the sweep rings again
    CELERY_BROKER_TRANSPORT_OPTIONS: dict[str, object] = {
        "max_retries": 1,
        "interval_start": 0,
        "interval_step": 0.1,
        "interval_max": 0.2,
        "socket_connect_timeout": 1,
    }
else:
    for _name in ("messages", "rung", "control"):
        (QUEUE_DIR / _name).mkdir(parents=True, exist_ok=True)
    CELERY_BROKER_URL = "folder://localhost"
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "data_folder_in": str(QUEUE_DIR / "messages"),
        "data_folder_out": str(QUEUE_DIR / "messages"),
        "processed_folder": str(QUEUE_DIR / "rung"),
        "control_folder": str(QUEUE_DIR / "control"),
        "store_processed": True,
        "polling_interval": 0.2,
    }
CELERY_TASK_ACKS_LATE = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_IGNORE_RESULT = True
CELERY_TIMEZONE = "Asia/Shanghai"
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_WORKER_HIJACK_ROOT_LOGGER = False

# --- people ------------------------------------------------------------------------------------
AUTH_USER_MODEL = "content.User"
LOGIN_URL = "staff:login"
LOGIN_REDIRECT_URL = "desk"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

# --- language and time -------------------------------------------------------------------------
LANGUAGE_CODE = "zh-hans"
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True

# --- web ---------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
DATA_UPLOAD_MAX_MEMORY_SIZE = 11 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 11 * 1024 * 1024
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
# on plain http, as on a LAN, browsers ignore the header and complain of it on every page
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin" if HTTPS else None
if HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 60 * 60 * 24 * 30
CSRF_FAILURE_VIEW = "config.views.csrf_failed"
X_FRAME_OPTIONS = "DENY"
SECURE_CSP = {
    "default-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "object-src": [CSP.NONE],
    "base-uri": [CSP.NONE],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
}

# --- the API -----------------------------------------------------------------------------------
REST_FRAMEWORK = {
    "DEFAULT_SCHEMA_CLASS": "config.api.schema.Schema",
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["config.api.parsers.SafeJSONParser"],
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "DEFAULT_THROTTLE_CLASSES": ["config.api.throttles.PerCaller"],
    "DEFAULT_PAGINATION_CLASS": "config.api.pagination.NewestFirst",
    "DEFAULT_METADATA_CLASS": None,
    # `format` is a filter of ours
    "URL_FORMAT_OVERRIDE": None,
    "EXCEPTION_HANDLER": "config.api.errors.handle",
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
}
# Requests a minute: of one address without a token, one player, one account; and of one caller for making
# players, for answering and for taking seats in live rooms. A whole school may stand behind one address, and
# in a live room a whole hall comes in at once.
API_PER_MINUTE = {
    "anonymous": env.int("API_RATE_ANONYMOUS", default=1200),
    "player": env.int("API_RATE_PLAYER", default=300),
    "staff": env.int("API_RATE_STAFF", default=600),
    "new_players": env.int("API_RATE_NEW_PLAYERS", default=300),
    "responses": env.int("API_RATE_RESPONSES", default=120),
    "seats": env.int("API_RATE_SEATS", default=4000),
}
SPECTACULAR_SETTINGS = {
    "TITLE": "普法一答 API",
    "VERSION": "1",
    "DESCRIPTION": (
        "Playing needs no account: `POST /api/v1/players/` gives a token. Resources under *staff* need "
        "the session of the desk. Lists come as `{next, previous, results}`, errors as `{code, message, "
        "fields}`: programs go by `code`, people read `message`."
    ),
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "SERVE_INCLUDE_SCHEMA": False,
    "COMPONENT_SPLIT_REQUEST": True,
    "PREPROCESSING_HOOKS": ["config.api.schema.addresses_with_slash"],
    "ENUM_NAME_OVERRIDES": {
        "FeedbackTime": "quiz.play.models.Feedback",
        "Counts": "quiz.boards.models.Counts",
        "TriesPer": "quiz.activities.models.TriesPer",
        "ActivityState": "quiz.activities.serializers.ACTIVITY_STATES",
        "StepState": "quiz.activities.serializers.STEP_STATES",
        "BoardKind": "quiz.boards.serializers.BOARD_KINDS",
        "CorrectionKind": "quiz.corrections.serializers.KINDS",
        "JobState": "content.jobs.models.JobState",
        "SourceKind": "content.sources.models.SourceKind",
        "SourceState": "content.sources.models.SourceState",
        "ItemState": "content.items.models.ItemState",
        "Difficulty": "content.items.models.Difficulty",
        "ItemFormat": "content.items.serializers.FORMATS",
        "Audience": "content.items.domain.AUDIENCES",
        "DrawnFor": "content.items.domain.DRAWN_FOR",
        "RunKind": "content.review.serializers.RUN_KINDS",
        "PreviewState": "content.previews.serializers.LINK_STATES",
        "CitationKind": "content.items.serializers.CITATION_KINDS",
    },
}

# --- the site, in the owner's words -------------------------------------------------------------
SITE = {
    "name": env.str("SITE_NAME", default="普法一答"),
    "host_body": env.str("SITE_HOST_BODY", default=""),
    "logo_url": env.str("SITE_LOGO_URL", default=""),
    "icp": env.str("SITE_ICP", default=""),
    "police": env.str("SITE_POLICE", default=""),
    "contact": env.str("SITE_CONTACT", default=""),
    "privacy_url": env.str("SITE_PRIVACY_URL", default=""),
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="WARNING")},
}
