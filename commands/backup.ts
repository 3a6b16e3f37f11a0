import { join, resolve } from 'node:path'
import { bar } from '../local/bar.ts'
import { connectTo } from '../local/connect.ts'
import { StartFailure } from '../local/failure.ts'
import { makeFolder } from '../local/folder.ts'
import { spoken } from '../local/language.ts'
import { archiveFolders, archiveId, keysExpire } from '../local/restore/archives.ts'
import { answer, deployment, misused, usage } from '../local/usage.ts'

const help = {
  ru: `npm run backup -- --out ПАПКА [--data .local | --stage СТАДИЯ] [--region КОД] [--passes 4] [--expire]

Копирует работающий регион в два запечатанных архива: ПАПКА/main/ID (состояния, факты, файлы, подписанные корни) и отдельно
ПАПКА/keys/ID (личные ключи и всё, что ведёт от человека к коду). Архив ключей живёт семь дней: каждый запуск удаляет
просроченные, а с --expire ничего другого не делает.

Таблица прочитывается, пока между двумя проходами не окажется различий: тогда архив — регион в один момент
("consistency": "snapshot"). Если запись не прекращается, после --passes проходов цела каждая цепочка фактов
("consistency": "chains"). Прерванная копия продолжается той же командой.

  --data ПАПКА    локальный регион, который работает на этой папке (.local)
  --stage СТАДИЯ  вместо него развёртывание в облаке, по учётным данным и AWS_REGION из окружения
  --region КОД    один регион развёртывания; без него все

Архивы запечатывает служба ключей развёртывания, либо ключ ARCHIVE_KEY (32 байта в base64), если он задан.
stdout: одна строка JSON. Код завершения: 0 сделано, 1 не удалось (запустите ещё раз), 2 неверные параметры или региона нет.`,
  en: `npm run backup -- --out FOLDER [--data .local | --stage NAME] [--region CODE] [--passes 4] [--expire]

Copies a running region into two sealed archives: FOLDER/main/ID (states, facts, files, signed roots) and, apart from it,
FOLDER/keys/ID (personal keys and all that leads from a person to a ref). An archive of keys lives seven days: every run
deletes those whose time is over, and --expire does nothing else.

The table is gone through until nothing has changed between two passes: then the archive is the region at one moment
("consistency": "snapshot"). If others never stop writing, it ends after --passes with every chain of facts whole
("consistency": "chains"). A run that was killed goes on when it is started again.

  --data FOLDER   the local region that runs on this folder (.local)
  --stage NAME    a deployment in the cloud instead, by the credentials and AWS_REGION of the environment
  --region CODE   one region of the deployment; without it all

The archives are sealed by the deployment's key service, or under ARCHIVE_KEY (32 bytes, base64) where it is set.
stdout: one JSON line. Exit codes: 0 done, 1 failed (start it again), 2 bad usage or no region.`,
}

const { values } = usage(help, {
  options: {
    out: { type: 'string' },
    ...deployment,
    region: { type: 'string' },
    passes: { type: 'string', default: '4' },
    expire: { type: 'boolean', default: false },
  },
})
const passes = Number(values.passes)
if (!Number.isInteger(passes) || passes < 1)
  misused(help, { ru: '--passes — число от 1.', en: '--passes is a number from 1 on.' })
const asked = {
  ...values,
  out: resolve(values.out ?? misused(help, { ru: 'Нужна папка: --out ПАПКА.', en: '--out FOLDER is wanted.' })),
  passes,
}
const clock = () => new Date().toISOString()

async function run(): Promise<object> {
  const folders = archiveFolders(asked.out)
  const { archivesIn, expire, writeArchive } = await import('../shared/vault/archive.ts')
  const expired = await expire(folders.keys, clock())
  for (const id of expired)
    console.error(
      spoken({
        ru: `Срок архива ключей ${id} истёк: удалён.`,
        en: `The term of the archive of keys ${id} is over: deleted.`,
      }),
    )
  if (asked.expire) return { expired }
  makeFolder(asked.out)

  const stage = await connectTo(asked)
  const { shelfOf, sizeOf } = await import('../shared/table/archive/raw.ts')
  const { About, copyKeys, copyMain } = await import('../shared/table/archive/backup.ts')
  const begun = (await archivesIn(folders.main)).find((one) => one.begun)?.id
  const keysKnown = await archivesIn(folders.keys)
  // Killed between the two, yesterday at the earliest: keys of today for data of last week would hide what was lost.
  const keysMissing = (await archivesIn(folders.main)).find(
    ({ id }) =>
      !keysKnown.some((one) => one.id === id) && id > archiveId(new Date(Date.now() - 86_400_000).toISOString()),
  )?.id
  const keysBegun = keysKnown.find((one) => one.begun)?.id ?? keysMissing
  if (begun !== undefined || keysBegun !== undefined)
    console.error(
      spoken({ ru: `Продолжаем архив ${begun ?? keysBegun}.`, en: `Going on with archive ${begun ?? keysBegun}.` }),
    )
  const now = clock()
  const id = begun ?? keysBegun ?? archiveId(now)
  const wanted = { stage, region: asked.region, began: now }

  const mainDone = begun === undefined && keysBegun !== undefined
  const { openArchive } = await import('../shared/vault/archive.ts')
  const main = mainDone ? (await openArchive(join(folders.main, id), now)).manifest : await copy('main')
  const keys = await copy('keys')

  async function copy(holds: 'main' | 'keys') {
    const term = holds === 'keys' ? { expires: keysExpire(now) } : {}
    const writer = await writeArchive(join(folders[holds], id), id, { holds, ...wanted, ...term })
    if (writer.manifest.stage !== stage || writer.manifest.region !== asked.region)
      throw new StartFailure({
        ru: `В ${folders[holds]} начат архив другого региона (${id}): закончите его или удалите.`,
        en: `An archive of another region was begun in ${folders[holds]} (${id}): finish or delete it.`,
      })
    const shelf = shelfOf(holds)
    const progress = bar(
      spoken(holds === 'main' ? { ru: 'Данные', en: 'Data' } : { ru: 'Ключи', en: 'Keys' }),
      await sizeOf(shelf),
    )
    let read = 0
    const tell = (done: number, pass: number) => {
      read = done
      progress.at(done, pass > 1 ? spoken({ ru: `проход ${pass}`, en: `pass ${pass}` }) : '')
    }
    const done = await (holds === 'main'
      ? copyMain(writer, { shelf, passes: asked.passes, clock, tell })
      : copyKeys(writer, { shelf, clock, tell }))
    progress.end(read)
    return done
  }

  const bytes = [...main.parts, ...keys.parts].reduce((sum, part) => sum + part.bytes, 0)
  const about = About.parse(main.about)
  if (about.consistency === 'chains')
    console.error(
      spoken({
        ru: `Регион всё время менялся (последних изменений: ${about.unsettled}): цепочки целы, но это не снимок одного момента.`,
        en: `The region changed all the time (last changes: ${about.unsettled}): its chains are whole, but this is not one moment of it.`,
      }),
    )
  return { id, ...about, keys: { items: keysOf(keys.parts), expires: keys.expires }, bytes, expired }
}

const keysOf = (parts: readonly { lines: number }[]) => parts.reduce((sum, { lines }) => sum + lines, 0)

await answer(run)
