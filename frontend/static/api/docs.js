// Shows the OpenAPI description with Swagger UI. What writes with a staff session needs the CSRF cookie back.
const place = document.getElementById("docs");

function csrfToken() {
  const found = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/);
  return found ? found[1] : "";
}

function withToken(request) {
  if (request.method !== "GET") {
    request.headers["X-CSRFToken"] = csrfToken();
  }
  return request;
}

window.SwaggerUIBundle({
  url: place.dataset.schema,
  domNode: place,
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
  requestInterceptor: withToken,
});
