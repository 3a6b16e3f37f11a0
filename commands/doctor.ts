import { resolve } from 'node:path'
import { enter, runningOn } from '../local/connect.ts'
import { machineChecks } from '../local/doctor/doctor-machine.ts'
import { type Check, type Finding, fail, warn } from '../local/doctor/finding.ts'
import { wordsOf } from '../local/failure.ts'
import { languageOf } from '../local/language.ts'
import { misused, speaks, usage } from '../local/usage.ts'

const help = {
  ru: `npm run doctor -- [--data .local] [--port 3000] [--archives ПАПКА] [--json]

Что не так с этой установкой: Node, Java, папка, диск и порт; если на --data работает регион — его таблицы и индексы против
infra/state.ts, корзины, данные региона, доступ к ключам, недоставленное, последний обход, часы. С --archives: свежа ли
последняя копия и нет ли архива ключей, который пережил свой срок.

По строке на каждую вещь, с указанием, что делать. С --json {"check", "level", "says", "todo"} и последняя строка {"ok"}.
Код завершения: 0 ошибок нет (предупреждения не в счёт), 1 есть, 2 неверные параметры.`,
  en: `npm run doctor -- [--data .local] [--port 3000] [--archives FOLDER] [--json]

What is wrong with this installation: Node, Java, folder, disk and port; and, where the region runs on --data, its tables
and indexes against infra/state.ts, buckets, region data, access to keys, what was not delivered, the last sweep, the
clock. With --archives: whether the last backup is fresh and no archive of keys is past its term.

A line for each thing, with what to do. With --json {"check", "level", "says", "todo"} and a last line {"ok"}.
Exit codes: 0 nothing is wrong (warnings count as nothing), 1 something is, 2 bad usage.`,
}

const { values } = usage(help, {
  options: {
    data: { type: 'string', default: '.local' },
    port: { type: 'string', default: '3000' },
    archives: { type: 'string' },
    ...speaks,
    json: { type: 'boolean', default: false },
  },
})
const { port, json } = values
if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
  misused(help, { ru: `--port ${port} — не порт.`, en: `--port ${port} is not a port.` })
const data = resolve(values.data)
const archives = values.archives === undefined ? undefined : resolve(values.archives)
const language = languageOf(values.lang)
const marks = {
  ru: { ok: 'порядок', warn: 'внимание', fail: 'ОШИБКА' },
  en: { ok: 'ok', warn: 'WARNING', fail: 'WRONG' },
}[language]

const show = (finding: Finding) => {
  const [says, todo] = [finding.says[language], finding.todo?.[language]]
  if (json) return console.log(JSON.stringify({ ...finding, says, todo }))
  console.log(`${marks[finding.level].padEnd(9)} ${says}`)
  if (todo !== undefined) console.log(`          → ${todo}`)
}

const running = await runningOn(data)

async function checks(): Promise<Record<string, Check>> {
  // An archive is opened by the key service of the region, so this process enters it before anything else.
  if (running) enter(running)
  const machine = machineChecks(data, Number(port), running ? archives : undefined)
  if (running) return { ...machine, ...(await import('../local/doctor/doctor-region.ts')).regionChecks(running) }
  const region: Check = async () =>
    warn(
      {
        ru: `На ${data} регион не работает: проверена только машина`,
        en: `No region runs on ${data}: only the machine was looked at`,
      },
      { ru: 'Запустите: npm start', en: 'Start one: npm start' },
    )
  return { ...machine, region }
}

let bad = false
for (const [check, look] of Object.entries(await checks())) {
  const found = await look().catch((error: unknown) =>
    fail(
      { ru: `Проверка не удалась: ${wordsOf(error)}`, en: `The check failed: ${wordsOf(error)}` },
      { ru: 'Смотрите строки выше.', en: 'Read the lines above.' },
    ),
  )
  show({ check, ...found })
  bad ||= found.level === 'fail'
}
if (json) console.log(JSON.stringify({ ok: !bad }))
process.exitCode = bad ? 1 : 0
