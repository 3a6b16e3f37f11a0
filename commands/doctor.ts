import { resolve } from 'node:path'
import { enter, runningOn } from '../local/connect.ts'
import { machineChecks } from '../local/doctor-machine.ts'
import { wordsOf } from '../local/failure.ts'
import { type Check, type Finding, fail, warn } from '../local/finding.ts'
import { misused, usage } from '../local/usage.ts'

const help = `npm run doctor -- [--data .local] [--port 3000] [--archives FOLDER] [--json]

What is wrong with this installation: Node, Java, folder, disk and port; and, where the region runs on --data, its tables
and indexes against infra/state.ts, buckets, region data, access to keys, what was not delivered, the last sweep, the
clock. With --archives: whether the last backup is fresh and no archive of keys is past its term.

A line for each thing, with what to do, in Russian; with --json {"check", "level", "says", "todo"} and a last line {"ok"}.
Exit codes: 0 nothing is wrong (warnings count as nothing), 1 something is, 2 bad usage.`

const { values } = usage(help, {
  options: {
    data: { type: 'string', default: '.local' },
    port: { type: 'string', default: '3000' },
    archives: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const { port, json } = values
if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) misused(help, `--port ${port} is not a port.`)
const data = resolve(values.data)
const archives = values.archives === undefined ? undefined : resolve(values.archives)
const marks = { ok: 'порядок', warn: 'внимание', fail: 'ОШИБКА' }

const show = (finding: Finding) => {
  if (json) return console.log(JSON.stringify(finding))
  console.log(`${marks[finding.level].padEnd(9)} ${finding.says}`)
  if (finding.todo !== undefined) console.log(`          → ${finding.todo}`)
}

const running = await runningOn(data)

async function checks(): Promise<Record<string, Check>> {
  // An archive is opened by the key service of the region, so this process enters it before anything else.
  if (running) enter(running)
  const machine = machineChecks(data, Number(port), running ? archives : undefined)
  if (running) return { ...machine, ...(await import('../local/doctor-region.ts')).regionChecks(running) }
  const region: Check = async () =>
    warn(`На ${data} регион не работает: проверена только машина`, 'Запустите: npm start')
  return { ...machine, region }
}

let bad = false
for (const [check, look] of Object.entries(await checks())) {
  const found = await look().catch((error: unknown) =>
    fail(`Проверка не удалась: ${wordsOf(error)}`, 'Смотрите строки выше.'),
  )
  show({ check, ...found })
  bad ||= found.level === 'fail'
}
if (json) console.log(JSON.stringify({ ok: !bad }))
process.exitCode = bad ? 1 : 0
