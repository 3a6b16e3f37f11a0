/** The reference that can be tried: Swagger UI with everything it needs from this address. */
import SwaggerUI from 'swagger-ui-dist/swagger-ui-es-bundle.js'

SwaggerUI({
  url: '/docs/openapi.json',
  dom_id: '#explorer',
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: -1,
  displayRequestDuration: true,
  filter: true,
  // Its colours on black cannot be read by everybody.
  syntaxHighlight: { activated: false },
  tryItOutEnabled: true,
  // The document is checked when it is made; nobody else has to be asked, or told who reads it.
  validatorUrl: null,
})
