import { connect } from '../local/connect.ts'
import { StartFailure, wordsOf } from '../local/failure.ts'
import { givenUp, operator } from '../local/pages/operator.ts'
import { speaks, usage } from '../local/usage.ts'

const help = {
  ru: `npm run replay -- [list | all | ID ... | sweep] [--data .local]

То, что работающий локальный регион не смог доставить, и ещё раз.

  list      (по умолчанию) что лежит в очередях недоставленного: строка JSON {"queue", "id", "receives", "why"} на каждое
  all       вернуть всё туда, откуда пришло; ID ... — только эти
  sweep     объявить факты, о которых ещё никто не слышал, сейчас, а не в течение минуты

Повтор безопасен: кто о факте уже слышал, второй раз ничего не делает. То, что опять не вышло, остаётся лежать.
В облаке: docs/ru/runbooks/bad-feed.md.

stdout: строки JSON, последняя {"ok", "replayed", "failed", "left"}. Код завершения: 0 сделано, 1 что-то опять не вышло, 2 неверные
параметры или региона нет.`,
  en: `npm run replay -- [list | all | ID ... | sweep] [--data .local]

What the running local region could not deliver, and once more.

  list      (default) what lies in the dead-letter queues: a JSON line {"queue", "id", "receives", "why"} each
  all       gives every message back to where it came from; ID ... only these
  sweep     publishes the facts that nobody has heard yet, now instead of within a minute

Repeating is safe: whoever has heard a fact does nothing the second time. A message that fails again stays where it is.
In the cloud: docs/ru/runbooks/bad-feed.md.

stdout: JSON lines, the last one {"ok", "replayed", "failed", "left"}. Exit codes: 0 done, 1 something failed again, 2 bad
usage or no region.`,
}

const { values, positionals } = usage(help, {
  allowPositionals: true,
  options: { data: { type: 'string', default: '.local' }, ...speaks },
})
const say = (line: object) => console.log(JSON.stringify(line))

async function run(): Promise<boolean> {
  const { url } = await connect(values.data)
  const region = operator(url)
  const [what = 'list', ...more] = positionals
  if (what === 'sweep') {
    const { ok, error } = await region.run('sweepFacts')
    say({ ok, ...(error !== undefined && { error }) })
    return ok
  }
  const lying = givenUp(await region.queues())
  const wanted = [what, ...more]
  const unknown = wanted.filter((id) => !['list', 'all'].includes(id) && !lying.some((one) => one.id === id))
  if (unknown.length > 0)
    throw new StartFailure({
      ru: `Сообщения ${unknown.join(', ')} нет: npm run replay -- list`,
      en: `There is no message ${unknown.join(', ')}: npm run replay -- list`,
    })
  let failed = 0
  let replayed = 0
  for (const message of what === 'list' ? [] : lying.filter(({ id }) => what === 'all' || wanted.includes(id))) {
    const { ok, result, error } = await region.replay(message.queue, message.id)
    say({ ...message, ok, ...(ok ? { to: result } : { error }) })
    if (ok) replayed++
    else failed++
  }
  if (what === 'list') for (const message of lying) say(message)
  say({ ok: failed === 0, replayed, failed, left: lying.length - replayed })
  return failed === 0
}

try {
  process.exitCode = (await run()) ? 0 : 1
} catch (error) {
  console.error(wordsOf(error))
  process.exitCode = error instanceof StartFailure ? 2 : 1
}
