import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { state } from '../infra/state.ts'
import { bar } from '../local/bar.ts'
import { createTables } from '../local/cloud/dynamo.ts'
import { connect, connectTo } from '../local/connect.ts'
import { StartFailure } from '../local/failure.ts'
import { spoken } from '../local/language.ts'
import { archiveFolders, chosen } from '../local/restore/archives.ts'
import { restoreFolder } from '../local/restore/restored-folder.ts'
import { answer, deployment, misused, usage } from '../local/usage.ts'

const help = {
  ru: `npm run restore -- --from ПАПКА (--into ПАПКА | --tables ИМЯ) [--archive ID] [--data .local | --stage СТАДИЯ]
                      [--keys region|archive] [--act ФАЙЛ]
       npm run restore -- --tables ИМЯ --drop

Восстанавливает архив, сделанный \`npm run backup\`, рядом с работающим регионом и никогда поверх него:

  --into ПАПКА     в новую папку данных, для \`npm start -- --data ПАПКА\`
  --tables ИМЯ     в таблицы той же базы, <таблица>-ИМЯ; в облаке они уже должны быть
  --from ПАПКА     где архивы; берётся новейший, если --archive не называет другой
  --data ПАПКА     локальный регион, с которого они сняты (.local); его keys.json нужен, даже когда он не работает
  --stage СТАДИЯ   вместо него развёртывание в облаке (с --tables)
  --keys           откуда личные ключи: из работающего региона (так по умолчанию, если он работает) или из архива ключей
  --drop           снова удаляет таблицы --tables ИМЯ, когда их посмотрели
  --act ФАЙЛ       куда положить акт (ПАПКА/act-ID.md)

Затем применяет отметки об уничтожении из защищённой корзины, чтобы никто из уничтоженных не вернулся, сверяет копию с архивом и
с работающим регионом и перепроверяет историю кодом \`npm run audit\`.

stdout: одна строка JSON. Код завершения: 0 копия как архив и история цела, 1 нет, 2 неверные параметры.`,
  en: `npm run restore -- --from FOLDER (--into FOLDER | --tables NAME) [--archive ID] [--data .local | --stage NAME]
                      [--keys region|archive] [--act FILE]
       npm run restore -- --tables NAME --drop

Restores an archive that \`npm run backup\` made, beside the running region, and never over it:

  --into FOLDER    into a new data folder, for \`npm start -- --data FOLDER\`
  --tables NAME    into tables of the same database, <table>-NAME; in the cloud they must be there already
  --from FOLDER    where the archives are; the newest one unless --archive names another
  --data FOLDER    the local region they were made of (.local); its keys.json is needed even when it does not run
  --stage NAME     a deployment in the cloud instead (with --tables)
  --keys           where personal keys come from: the running region (default where it runs), or the archive of keys
  --drop           deletes the tables of --tables NAME again, when they have been looked at
  --act FILE       where the act goes (FROM/act-ID.md)

Then it applies the tombstones of the locked bucket, so that nobody who was erased comes back, holds the copy against the
archive and the running region, and re-checks the history by the code of \`npm run audit\`.

stdout: one JSON line. Exit codes: 0 the copy is as the archive and its history is whole, 1 it is not, 2 bad usage.`,
}

const { values: asked } = usage(help, {
  options: {
    from: { type: 'string' },
    into: { type: 'string' },
    tables: { type: 'string' },
    archive: { type: 'string' },
    ...deployment,
    keys: { type: 'string' },
    act: { type: 'string' },
    drop: { type: 'boolean', default: false },
  },
})
if ((asked.into === undefined) === (asked.tables === undefined))
  misused(help, { ru: 'Нужно одно из двух: --into или --tables.', en: 'One of --into and --tables is wanted.' })
if (asked.tables !== undefined && !/^[a-z0-9]{1,20}$/.test(asked.tables))
  misused(help, { ru: '--tables — латинские буквы и цифры.', en: '--tables is letters and digits.' })
if (asked.into !== undefined && (asked.stage !== undefined || asked.drop))
  misused(help, { ru: '--stage и --drop бывают только с --tables.', en: '--stage and --drop go with --tables.' })
if (asked.keys !== undefined && !['region', 'archive'].includes(asked.keys))
  misused(help, { ru: '--keys — region или archive.', en: '--keys is region or archive.' })
const out = resolve(
  asked.from ??
    (asked.drop ? '.' : misused(help, { ru: 'Нужна папка: --from ПАПКА.', en: '--from FOLDER is wanted.' })),
)
const clock = () => new Date().toISOString()

/** Makes this process work on the tables that are restored into. */
async function target() {
  if (asked.into !== undefined) return restoreFolder(resolve(asked.into), resolve(asked.data))
  const ending = `-${asked.tables}`
  await connectTo(asked)
  const { shelfOf } = await import('../shared/table/archive/raw.ts')
  const running = { main: shelfOf('main'), keys: shelfOf('keys') }
  if (asked.stage === undefined) {
    const { endpoints, stage } = await connect(asked.data)
    const { main, keys } = state.tables
    await createTables(endpoints.dynamodb, stage, { ...state, tables: { main: { ttl: main.ttl }, keys } }, ending)
  }
  process.env.TABLES = ending
  return { running, done: async (_: string) => undefined, leave: async () => undefined }
}

async function drop() {
  await connectTo(asked)
  process.env.TABLES = `-${asked.tables}`
  const { dropTable, shelfOf } = await import('../shared/table/archive/raw.ts')
  const dropped = [shelfOf('main'), shelfOf('keys')]
  for (const shelf of dropped) await dropTable(shelf)
  return { dropped: dropped.map(({ table }) => table) }
}

async function run() {
  const folders = archiveFolders(out)
  const { archivesIn, expire, openArchive } = await import('../shared/vault/archive.ts')
  for (const id of await expire(folders.keys, clock()))
    console.error(
      spoken({
        ru: `Срок архива ключей ${id} истёк: удалён.`,
        en: `The term of the archive of keys ${id} is over: deleted.`,
      }),
    )
  const id = chosen(await archivesIn(folders.main), asked.archive)
  const place = await target()
  try {
    const from = asked.keys ?? (place.running ? 'region' : 'archive')
    if (from === 'region' && !place.running)
      throw new StartFailure({
        ru: 'Регион не работает: ключи есть только в архиве.',
        en: 'The region does not run: there are keys in the archive only.',
      })
    const main = await openArchive(join(folders.main, id), clock())
    const keys = from === 'archive' ? await openArchive(join(folders.keys, id), clock()) : undefined
    const { restoration } = await import('../local/restore/restoration.ts')
    const { itemsOf } = await import('../shared/table/archive/backup.ts')
    const { actText } = await import('../local/restore/restoration-act.ts')
    const progress = bar(spoken({ ru: 'Восстановление', en: 'Restored' }), itemsOf(main.manifest))
    const { running } = place
    const report = await restoration({
      ...{ main, keys, running, clock },
      objects: asked.into !== undefined,
      tell: progress.at,
    })
    progress.end(report.items)
    const act = resolve(asked.act ?? join(out, `act-${id}.md`))
    const where = asked.into === undefined ? `таблицы с окончанием «-${asked.tables}»` : `папка ${resolve(asked.into)}`
    await writeFile(act, actText(report, where))
    await place.done(report.archive.at)
    console.error(spoken({ ru: `Акт: ${act}`, en: `The act: ${act}` }))
    return { ...report, act }
  } catch (error) {
    await place.leave()
    throw error
  }
}

await answer(asked.drop ? drop : run)
