declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  /** https://github.com/swagger-api/swagger-ui/blob/master/docs/usage/configuration.md */
  export type System = { React: { createElement: (tag: string, props: null, text: string) => unknown } }
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
    /** https://github.com/swagger-api/swagger-ui/blob/master/docs/customization/plugin-api.md */
    plugins: readonly ((system: System) => { components: Record<string, (props: { text: string }) => unknown> })[]
  }): unknown
}
