// dependency-cruiser reads TypeScript by the compiler's JavaScript API, which TypeScript 7 does not have. It gets
// TypeScript 6 under the name it asks for; everything else uses 7 (by its path: both packages bring a `tsc`).
import { registerHooks } from 'node:module'

registerHooks({
  resolve: (specifier, context, next) => {
    const asks = /^typescript(?=\/|$)/.test(specifier) && context.parentURL?.includes('/dependency-cruiser/')
    return next(asks ? specifier.replace('typescript', 'typescript-6') : specifier, context)
  },
})
