import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { numbers } from '../bench/readme.ts'
import { browserContracts } from '../checks/browser-contracts.ts'
import { catalogue } from '../checks/catalogue.ts'
import { guides } from '../checks/guides.ts'
import { policy } from '../checks/policy.ts'
import { ports } from '../checks/ports.ts'
import { privacy } from '../checks/privacy.ts'
import { rights } from '../checks/rights.ts'
import { secrets } from '../checks/secrets.ts'
import { text } from '../checks/text.ts'
import { misused, usage } from '../local/usage.ts'
import { overweight } from '../web/build-weights.ts'

const help = `npm run check -- [--only NAME,NAME]

All static checks: ${'types, lint, boundaries, unused, lock, notices, catalogue, privacy, policy, contracts, papers, rights, ports, guides, numbers, secrets, scripts, text'}.
Prints what is wrong, check by check; exit code 1 when anything is.`

const { values } = usage(help, { options: { only: { type: 'string' } } })
const root = resolve('.')

/** Runs a tool and gives what it said when it was not content. */
const tool =
  (...command: string[]) =>
  () =>
    new Promise<string[]>((done) => {
      const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] })
      let said = ''
      child.stdout.on('data', (part) => (said += part))
      child.stderr.on('data', (part) => (said += part))
      child.once('close', (code) => done(code === 0 ? [] : [said.trim() || `ended with ${code}`]))
    })

const ours = [
  'functions',
  'shared',
  'infra',
  'web',
  'local',
  'commands',
  'checks',
  'bench',
  'regions',
  'reference',
  'scaffold',
]
const checks: Record<string, () => Promise<string[]> | string[]> = {
  types: tool('node_modules/typescript/bin/tsc', '-p', '.'),
  lint: tool('node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '.'),
  boundaries: tool(
    '--import',
    './tools/with-typescript-6.mjs',
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    ...ours,
  ),
  unused: tool('node_modules/knip/bin/knip.js', '--no-progress'),
  lock: tool('tools/lock-complete.mjs', '--check'),
  notices: tool('tools/third-party-notices.mjs', '--check'),
  catalogue: () => catalogue(root),
  privacy: () => privacy(root),
  policy: () => policy(root),
  guides: () => guides(root),
  contracts: tool('commands/contracts.ts', '--check'),
  papers: tool('commands/papers.ts', '--check'),
  rights: () => rights(root),
  ports: () => ports(root),
  numbers: () => numbers(root),
  secrets: () => secrets(root),
  scripts: async () => [...browserContracts(root), ...(await overweight())],
  text: () => text(root),
}

const wanted = values.only?.split(',') ?? Object.keys(checks)
const unknown = wanted.filter((name) => !(name in checks))
if (unknown.length > 0) misused(help, `There is no check ${unknown.join(', ')}.`)
const said = await Promise.all(wanted.map(async (name) => ({ name, wrong: (await checks[name]?.()) ?? [] })))
for (const { name, wrong } of said) {
  console.log(wrong.length === 0 ? `${name}: ok` : `${name}: ${wrong.length} wrong`)
  for (const one of wrong) console.log(one.replace(/^/gm, '  '))
}
process.exitCode = said.some(({ wrong }) => wrong.length > 0) ? 1 : 0
