// Types are blanked, not compiled: positions stay, so stack traces need no source map. JSX has to be compiled: esbuild does it.
import { stripTypeScriptTypes } from 'node:module'
import { transformSync } from 'esbuild'

export default {
  canInstrument: false,
  process: (code, path) => ({
    code: path.endsWith('.tsx')
      ? transformSync(code, { loader: 'tsx', jsx: 'automatic', jsxImportSource: 'preact', sourcemap: 'inline' }).code
      : stripTypeScriptTypes(code),
  }),
}
