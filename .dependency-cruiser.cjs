// Who may import whom (docs/architecture.md). Tests are free, but for the rule against circles.
const ours = '^(functions|shared|infra|web|local|commands|checks|bench|regions|reference|scaffold)/'
const tests = '(\\.test|\\.test-kit)\\.tsx?$|/testing[\\w-]*\\.tsx?$|^web/testing/'
const npm = (...names) => `^node_modules/(${names.join('|')})(/|$)`

/** A layer may import only what is listed: folders of ours, packages, `node:` modules when `node` is among them. */
const layer = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from, pathNot: tests },
  to: { path: '.', pathNot: allowed },
})

const node =
  '^(node:)?(assert|buffer|crypto|events|fs|http|module|net|os|path|perf_hooks|process|stream|timers|url|util|worker_threads|zlib|child_process)(/|$)'
const zod = npm('zod')
const sdk = npm('@aws-sdk', '@smithy')

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: { path: ours },
      to: { circular: true },
    },
    layer(
      'domain-is-pure',
      '^shared/domain',
      ['^shared/domain', zod],
      'the domain knows nothing of AWS, HTTP or storage',
    ),
    layer(
      'contracts-see-domain',
      '^shared/contracts',
      ['^shared/(domain|contracts)', zod],
      'contracts are data that anyone may read',
    ),
    layer(
      'federal-is-pure',
      '^shared/federal',
      ['^shared/(domain|contracts|federal)', npm('saxes', 'xmlchars'), zod],
      'messages are texts and values, made of facts',
    ),
    layer(
      'files-know-bytes',
      '^shared/files',
      ['^shared/(files|env)', sdk, npm('fflate', 'pdfkit', '@types/pdfkit', 'qrcode-generator'), node],
      'objects and tables, not what they are about',
    ),
    layer('vault-guards-people', '^shared/vault', [
      '^shared/(domain|vault|files|env)',
      '^shared/table/(keys|store/(entity|table|lists))\\.ts',
      sdk,
      zod,
      node,
    ]),
    layer('table-is-the-store', '^shared/table', [
      '^shared/(domain|contracts|table|vault|files|env)',
      sdk,
      npm('dynamodb-toolbox'),
      zod,
      node,
    ]),
    layer('edge-meets-the-cloud', '^shared/edge', [
      '^shared/(domain|contracts|table|vault|files|federal|edge|env)',
      sdk,
      npm('@middy', '@types/aws-lambda', 'nodemailer', 'oauth4webapi', 'ulid'),
      zod,
      node,
    ]),
    layer('ui-is-markup', '^shared/ui', [
      '^shared/(ui|domain|contracts)',
      npm('preact', 'preact-render-to-string', '@fontsource'),
    ]),
    layer(
      'functions-import-shared-only',
      '^functions',
      ['^shared'],
      'a use case names no package and no other use case',
    ),
    layer('web-reads-contracts', '^web/(?!build|serve)', [
      '^web',
      '^shared/(contracts|domain|ui)',
      npm('preact', 'zod', 'swagger-ui-dist'),
    ]),
    {
      name: 'shared-never-looks-up',
      severity: 'error',
      from: { path: '^shared', pathNot: tests },
      to: { path: '^(functions|infra|web|local|commands|checks|bench|regions|reference|scaffold|clients)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // A worktree may share the packages of another: what counts is the name they are imported by.
    preserveSymlinks: true,
    exclude: { path: '^(dist|\\.cache|\\.local|\\.serverless|\\.esbuild|cdk\\.out|local/fixture)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
