import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bar } from '../local/bar.ts'
import { connectTo } from '../local/connect.ts'
import { spoken } from '../local/language.ts'
import { everyFormat } from '../local/restore/formats.ts'
import { answer, deployment, usage } from '../local/usage.ts'

const help = {
  ru: `npm run migrate -- [--data .local | --stage СТАДИЯ] [--dry-run] [--progress ФАЙЛ]

Переписывает всё, что хранится, в формат этого выпуска, не останавливая регион. Функции и так читают старые форматы, поэтому
этого никто не ждёт; зато следующий выпуск сможет их забыть. Факты остаются, как были написаны: их хеши стоят в цепочках.
Прерванная команда продолжается с места остановки, по файлу --progress (<data>/migrate.json).

  --data ПАПКА     локальный регион, который работает на этой папке (.local)
  --stage СТАДИЯ   вместо него развёртывание в облаке, по учётным данным и AWS_REGION из окружения
  --dry-run        сосчитать, что устарело, и ничего не менять

stdout: одна строка JSON {"ok", "read", "lifted": {вид: n}, "ahead": {вид: n}}; ahead: записано более новым выпуском.
Код завершения: 0 сделано, 1 не удалось или есть записи более нового выпуска, 2 неверные параметры или региона нет.`,
  en: `npm run migrate -- [--data .local | --stage NAME] [--dry-run] [--progress FILE]

Brings every stored item to the format of this release, while the region runs. Functions read older formats anyway, so
nothing waits for it; it is what lets a later release forget them. Facts stay as they were written: their hashes are in
chains. A run that was killed goes on where it was, by the file of --progress (<data>/migrate.json).

  --data FOLDER    the local region that runs on this folder (.local)
  --stage NAME     a deployment in the cloud instead, by the credentials and AWS_REGION of the environment
  --dry-run        counts what is older and changes nothing

stdout: one JSON line {"ok", "read", "lifted": {kind: n}, "ahead": {kind: n}}; ahead: written by a newer release.
Exit codes: 0 done, 1 failed, or items of a newer release are there, 2 bad usage or no region.`,
}

const { values: asked } = usage(help, {
  options: {
    ...deployment,
    progress: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
})

async function run() {
  await connectTo(asked)
  const formats = await everyFormat()
  const { migrate, Place } = await import('../shared/table/archive/migrate.ts')
  const { shelfOf, sizeOf } = await import('../shared/table/archive/raw.ts')

  const file = asked.progress ?? (asked.stage === undefined ? join(asked.data, 'migrate.json') : 'migrate.json')
  // Of another release the place says nothing.
  const release = JSON.stringify([...formats].map(([name, { version }]) => `${name}/${version}`).toSorted())
  const text = asked['dry-run'] ? undefined : await readFile(file, 'utf8').catch(() => undefined)
  const kept = text === undefined ? undefined : JSON.parse(text)
  const from = kept?.release === release ? Place.parse(kept.place) : { done: [] }
  if (from.done.length > 0 || 'after' in from)
    console.error(spoken({ ru: 'Продолжаем с места остановки.', en: 'Going on where it stopped.' }))

  const total = (await sizeOf(shelfOf('main'))) + (await sizeOf(shelfOf('keys')))
  const progress = bar(spoken({ ru: 'Перенос', en: 'Moved' }), total)
  const { read, lifted, ahead } = await migrate({
    from,
    dry: asked['dry-run'],
    keep: async (place) => {
      await writeFile(`${file}.part`, JSON.stringify({ release, place }))
      await rename(`${file}.part`, file)
    },
    tell: progress.at,
  })
  progress.end(read)
  await rm(file, { force: true })
  const ok = ahead.size === 0
  if (!ok)
    console.error(
      spoken({
        ru: 'Есть записи, сделанные более новым выпуском: верните его или дождитесь его развёртывания.',
        en: 'There are items of a newer release: bring it back, or wait until it is deployed.',
      }),
    )
  return { ok, read, lifted: Object.fromEntries(lifted), ahead: Object.fromEntries(ahead) }
}

await answer(run)
