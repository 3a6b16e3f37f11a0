// dependency-cruiser and openapi-typescript use the compiler's JavaScript API, which TypeScript 7 does not have. They get
// TypeScript 6 under the name they ask for; everything else uses 7 (by its path: both packages bring a `tsc`).
import { registerHooks } from 'node:module'

const asking = /\/(dependency-cruiser|openapi-typescript)\//

registerHooks({
  resolve: (specifier, context, next) => {
    const asks = /^typescript(?=\/|$)/.test(specifier) && asking.test(context.parentURL ?? '')
    return next(asks ? specifier.replace('typescript', 'typescript-6') : specifier, context)
  },
})
