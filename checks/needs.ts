/** What each function needs of the cloud, read from its code: bundled, walked from `handler`, and every call noted. */
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import ts from 'typescript-6'
import * as z from 'zod/mini'
import { asRoute, declared, files, nameOf } from './service.ts'

/** `read main`, `put files`, `sign roots`: what is done, and to which table, bucket, key, queue or bus. */
export type Need = `${string} ${string}`

/** SDK commands that belong to one thing wherever they stand. What `entity` and `objects.ts` send is told by who calls them. */
const commands: Record<string, Need | undefined> = {
  QueryCommand: 'read main',
  ScanCommand: 'scan main',
  UpdateCommand: 'update main',
  DeleteCommand: 'delete main',
  BatchGetCommand: undefined,
  TransactWriteCommand: undefined,
  DecryptCommand: 'unwrap data',
  GenerateDataKeyCommand: 'wrap data',
  SignCommand: 'sign roots',
  GetPublicKeyCommand: 'verify roots',
  PutEventsCommand: 'publish facts',
  SendMessageBatchCommand: 'send offers',
  GetObjectCommand: undefined,
  PutObjectCommand: undefined,
  ListObjectsV2Command: undefined,
  DeleteObjectsCommand: undefined,
}
const actions: Record<string, string | undefined> = {
  GetItemCommand: 'read',
  PutItemCommand: 'put',
  PutTransaction: 'put',
  DeleteTransaction: 'delete',
}
const methods: Record<string, string | undefined> = {
  find: 'read',
  get: 'read',
  at: 'read',
  store: 'put',
  storeOver: 'put',
  put: 'put',
  save: 'put',
  remove: 'delete',
}
/** An object that is not there is told from one that is forbidden only to who may list the bucket. */
const onBuckets: Record<string, string[] | undefined> = {
  putObject: ['put'],
  getObject: ['get', 'list'],
  listObjects: ['list'],
  linkTo: ['get'],
  uploadTo: ['put'],
  removeObjects: ['remove'],
}

/** A top-level declaration of a bundle: what it names, and what it does itself. */
/** `looks`: what it permits names a child; `shows`: it names a child itself; `permits`: who makes what it permits. */
type Declaration = { names: Set<string>; needs: Set<Need>; looks: boolean; shows: boolean; permits: Set<string> }

/** esbuild numbers names that stand twice: `entity2` is `entity`. */
const plain = (name: string) => name.replace(/\d+$/, '')
const wordOf = (node: ts.Node | undefined) => (node && ts.isIdentifier(node) ? plain(node.text) : undefined)
const leftmost = (node: ts.Expression): string | undefined =>
  ts.isIdentifier(node)
    ? node.text
    : ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)
      ? leftmost(node.expression)
      : undefined

/** Shelves of a table (`entity`, `states`, `new Entity`) by the name of their variable. */
function shelvesOf(file: ts.SourceFile): Map<string, string> {
  const shelves = new Map<string, string>()
  for (const { name, initializer } of topVariables(file)) {
    const made = initializer && (ts.isCallExpression(initializer) || ts.isNewExpression(initializer)) && initializer
    if (made && ['entity', 'states', 'Entity'].includes(wordOf(made.expression) ?? '') && ts.isIdentifier(name))
      shelves.set(name.text, /table: keysTable\d*\b/.test(made.getText(file)) ? 'keys' : 'main')
  }
  return shelves
}

const topVariables = (file: ts.SourceFile) =>
  file.statements.flatMap((it) => (ts.isVariableStatement(it) ? [...it.declarationList.declarations] : []))

const ofChildren = /\b(child|group|list)\b/

function read(node: ts.Node, shelves: ReadonlyMap<string, string>): Declaration {
  const shows = ofChildren.test(node.getText())
  const found: Declaration = { names: new Set(), needs: new Set(), looks: false, shows, permits: new Set() }
  const walk = (it: ts.Node): void => {
    if (ts.isIdentifier(it)) found.names.add(it.text)
    if (ts.isNewExpression(it)) made(it)
    if (ts.isCallExpression(it)) called(it)
    if (ts.isPropertyAccessExpression(it)) {
      const does = methods[it.name.text]
      const table = ts.isIdentifier(it.expression) && shelves.get(it.expression.text)
      if (does && table) found.needs.add(`${does} ${table}`)
    }
    if (ts.isPropertyAssignment(it)) {
      const name = it.name.getText()
      if (name === 'Update') found.needs.add('update main')
      // What `readMany` and lists are asked for; a shelf says the same of itself and is no reading.
      const table = name === 'table' && /^(main|keys)Table$/.exec(wordOf(it.initializer) ?? '')?.[1]
      if (table && !shelves.has(leftmostOfShelf(it) ?? '')) found.needs.add(`read ${table}`)
    }
    ts.forEachChild(it, walk)
  }
  const made = ({ expression, arguments: args }: ts.NewExpression) => {
    const name = wordOf(expression) ?? ''
    if (!name.endsWith('Command')) return
    if (!(name in commands)) throw new Error(`checks/needs.ts does not know what ${name} needs`)
    const table = args?.[0] && /\bkeysTable\d*\b/.test(args[0].getText()) ? 'keys' : 'main'
    const need = commands[name]
    if (need) found.needs.add(need === 'scan main' || need === 'delete main' ? `${need.split(' ')[0]} ${table}` : need)
  }
  const called = ({ expression, arguments: [first, second] }: ts.CallExpression) => {
    const name = wordOf(expression) ?? ''
    for (const does of onBuckets[name] ?? []) {
      if (!first || !ts.isStringLiteral(first)) throw new Error(`${name} does not say its bucket: ${node.getText()}`)
      found.needs.add(`${does} ${first.text}`)
    }
    if (ts.isPropertyAccessExpression(expression) && expression.name.text === 'build') {
      const does = actions[wordOf(first) ?? '']
      const table = shelves.get(leftmost(expression.expression) ?? '')
      if (does && table) found.needs.add(`${does} ${table}`)
    }
    const about = name === 'permit' ? (second ?? first) : undefined
    if (about && ofChildren.test(about.getText())) found.looks = true
    const spread = about && ts.isObjectLiteralExpression(about) ? about.properties.filter(ts.isSpreadAssignment) : []
    for (const made of [about, ...spread.map((it) => it.expression)])
      if (made && ts.isCallExpression(made)) found.permits.add(wordOf(made.expression) ?? '')
  }
  walk(node)
  return found
}

/** The variable that a property stands in, when it is a shelf's own. */
function leftmostOfShelf(node: ts.Node): string | undefined {
  if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) return node.name.text
  return node.parent && !ts.isBlock(node.parent) ? leftmostOfShelf(node.parent) : undefined
}

function declarationsOf(text: string): Map<string, Declaration> {
  const file = ts.createSourceFile('bundle.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS)
  const shelves = shelvesOf(file)
  const all = new Map<string, Declaration>()
  for (const it of file.statements)
    if ((ts.isFunctionDeclaration(it) || ts.isClassDeclaration(it)) && it.name) all.set(it.name.text, read(it, shelves))
  for (const it of topVariables(file)) if (ts.isIdentifier(it.name)) all.set(it.name.text, read(it, shelves))
  // What a shelf may do is needed by who asks it to.
  for (const name of [...all.keys()]) if (['entity', 'states'].includes(plain(name))) all.delete(name)
  return all
}

/** Everything that can be reached from `handler`: its needs. The note of a look is reached by those whose look is noted, the counter by those who are counted. */
function needsOf(text: string, { reads, limited }: z.infer<typeof Asked>): { needs: Set<Need>; names: Set<string> } {
  const all = declarationsOf(text)
  const own = all.get('handler')
  if (!own) throw new Error('a function without handler')
  const looks = own.looks || [...own.permits].some((name) => all.get(name)?.shows)
  const noted = reads && looks
  const seen = new Set<string>()
  const needs = new Set<Need>()
  const waiting = ['handler']
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const declaration = all.get(name)
    if (seen.has(name) || !declaration || (plain(name) === 'noteLook' && !noted)) continue
    if (plain(name) === 'allowance' && limited === undefined) continue
    seen.add(name)
    for (const need of declaration.needs) needs.add(need)
    waiting.push(...declaration.names)
  }
  return { needs, names: new Set([...seen].map(plain)) }
}

const Asked = z.object({ reads: z.boolean(), limited: z.optional(z.string()) })

/**
 * What every function needs, and the declarations of ours that it can reach, by its name.
 * @throws Error for a call that this reader does not know
 */
export async function needs(root: string): Promise<Map<string, { needs: Set<Need>; names: Set<string> }>> {
  const entryPoints = files(root)
  const routes = (await declared(root)).flatMap(({ value }) => asRoute(value) ?? [])
  const { outputFiles } = await build({
    entryPoints: entryPoints.map((file) => join(root, file)),
    absWorkingDir: resolve(root),
    outbase: resolve(root),
    outdir: 'out',
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
  })
  const asked = (name: string) => Asked.parse(routes.find((it) => it.name === name) ?? { reads: false })
  return new Map(
    entryPoints.map((file) => {
      const name = nameOf(file)
      const output = outputFiles.find(({ path }) => path.endsWith(file.replace(/\.ts$/, '.js')))
      return [name, needsOf(output?.text ?? '', asked(name))]
    }),
  )
}
