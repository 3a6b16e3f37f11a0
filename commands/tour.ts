import { tour } from '../local/tour/tour.ts'
import { regionAt, speaks, usage } from '../local/usage.ts'

const help = {
  ru: `npm run tour -- [--url http://localhost:3000] [--exchange] [--json]

Проигрывает главное дело через открытые двери работающего учебного региона: свободное место, заявление с федерального портала,
комплектование, зачисление, перевод, отметка, отчёт. Можно повторять; рассказывает по-русски. С --exchange федеральный портал
посылает все девять своих запросов и слышит больше статусов. С --json — строка {"step", "ok", "ms", "url"} на каждое
событие и последняя {"ok", "steps"}.

Код завершения: 0 всё как рассказано, 1 что-то не так, 2 неверные параметры или региона там нет.`,
  en: `npm run tour -- [--url http://localhost:3000] [--exchange] [--json]

Plays the main path through the public doors of a running demo region: a free place, an application by the federal portal,
placement, enrolment, a transfer, a mark, a report. Can be repeated; it tells in Russian. With --exchange the federal portal sends all nine of its
requests and hears more of its statuses. With --json a line {"step", "ok", "ms", "url"} for each
thing that happened and a last line {"ok", "steps"}.

Exit codes: 0 all went as told, 1 something did not, 2 bad usage, or no region there.`,
}

const {
  url: address,
  exchange,
  json,
} = usage(help, {
  options: {
    url: { type: 'string', default: 'http://localhost:3000' },
    exchange: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    ...speaks,
  },
}).values
const url = await regionAt(address)
const began = performance.now()
let steps = 0
const ok = await tour(
  url,
  (step) => {
    steps++
    const seconds = (step.ms / 1000).toFixed(1).padStart(5)
    const where = step.url === undefined ? '' : `\n         ${step.url}`
    console.log(json ? JSON.stringify(step) : `${step.ok ? '✓' : '✗'} ${seconds}  ${step.step}${where}`)
  },
  exchange,
)
const all = ((performance.now() - began) / 1000).toFixed(1)
console.log(json ? JSON.stringify({ ok, steps }) : `${ok ? 'Всё как рассказано' : 'Не так, как рассказано'}: ${all} с`)
process.exitCode = ok ? 0 : 1
