"""Why an entry cannot be read."""


class NotUnderstood(Exception):
    """The message is a Chinese sentence for whoever sent the entry."""
