/** The size of every function as it is deployed, and what must never be in one. */
import { files, nameOf } from '../checks/service.ts'
import { bundled } from './bundled.ts'
import { type Result, resultsOf } from './result.ts'

/** Packages that pull in more than they give (docs/decisions/09-zod-mini-and-budgets.md): full zod and its languages, X-Ray, the chain of credential providers. */
const forbidden = [
  /zod\/v4\/locales/,
  /zod\/(v4\/)?classic/,
  /aws-xray-sdk-core/,
  /@aws-sdk\/nested-clients/,
  /credential-provider-(sso|ini|process|web-identity)/,
  /node_modules\/semver\//,
  /node_modules\/jmespath\//,
]
const clients = /@aws-sdk\/client-([\w-]+)\//

type Bundle = { name: string; bytes: number; clients: string[]; printing: boolean; forbidden: string[] }

const KB = 1024
/** Budget in bytes: without an SDK client, with one, with two; 700 with three, for which the design names no number. */
const budgets = [60, 350, 550, 700]
/** A function that prints carries pdfkit, its fonts' engine and two fonts: they are kept apart from all others. */
const PRINTS = 1150
const prints = /node_modules\/pdfkit\//
const budgetOf = ({ clients: { length }, printing }: Bundle) =>
  (printing ? PRINTS : (budgets[Math.min(length, 3)] ?? 0)) * KB

/** Bundles all functions in memory, exactly as packaging does. */
async function bundles(root = process.cwd()): Promise<Bundle[]> {
  const { outputs } = await bundled({ entryPoints: files(root), outdir: 'unwritten', write: false })
  return Object.values(outputs).map(({ entryPoint = '', bytes, inputs }) => {
    const used = Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []))
    return {
      name: nameOf(entryPoint),
      bytes,
      clients: [...new Set(used.flatMap((path) => clients.exec(path)?.[1] ?? []))],
      printing: used.some((path) => prints.test(path)),
      forbidden: used.filter((path) => forbidden.some((pattern) => pattern.test(path))),
    }
  })
}

export async function bench(): Promise<Result[]> {
  const { atMost } = resultsOf('bundles')
  return (await bundles()).map((it) => {
    const size = atMost(`${it.name} (${it.clients.join(', ') || 'no SDK'})`, it.bytes / KB, 'KB', budgetOf(it) / KB)
    const [unwanted] = it.forbidden
    return unwanted === undefined ? size : { ...size, metric: `${size.metric} holds ${unwanted}`, ok: false }
  })
}
