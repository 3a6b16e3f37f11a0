declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  /** https://github.com/swagger-api/swagger-ui/blob/master/docs/usage/configuration.md */
  export default function SwaggerUI(options: {
    url: string
    dom_id: string
    deepLinking: boolean
    docExpansion: 'list' | 'full' | 'none'
    defaultModelsExpandDepth: number
    displayRequestDuration: boolean
    filter: boolean
    syntaxHighlight: { activated: boolean }
    tryItOutEnabled: boolean
    validatorUrl: null
  }): unknown
}
