/** What is wrong with a running region: its stores against `infra/state.ts`, its keys, its deliveries. */
import { DescribeTableCommand, DescribeTimeToLiveCommand, ResourceNotFoundException } from '@aws-sdk/client-dynamodb'
import { HeadBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { nameOf, state } from '../../infra/state.ts'
import { counted, countedEnglish } from '../../shared/ui/counted.ts'
import type { Running } from '../connect.ts'
import type { Said } from '../language.ts'
import { givenUp, operator } from '../pages/operator.ts'
import { duration } from '../restore/restoration-act.ts'
import { type Check, fail, ok, warn } from './finding.ts'

/** A sweep comes every minute, so this is three of them missed. */
const SWEEP_SECONDS = 180
const UNHEARD_SECONDS = 300
const CLOCK_SECONDS = 5

const ago = (at: string) => Math.round((Date.now() - Date.parse(at)) / 1000)

const answers =
  ({ url }: Running): Check =>
  async () => {
    const started = Date.now()
    const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(10_000) }).catch(() => undefined)
    if (!response)
      return fail(
        { ru: `По адресу ${url} никто не отвечает`, en: `Nobody answers at ${url}` },
        {
          ru: 'Перезапустите: Ctrl-C там, где идёт npm start, и npm start ещё раз.',
          en: 'Restart it: Ctrl-C where npm start runs, and npm start again.',
        },
      )
    const date = Date.parse(response.headers.get('date') ?? '')
    const apart = Number.isNaN(date) ? 0 : Math.abs(date - started) / 1000
    if (apart > CLOCK_SECONDS)
      return fail(
        { ru: `Часы расходятся на ${Math.round(apart)} с`, en: `The clocks are ${Math.round(apart)} s apart` },
        {
          ru: 'Включите сверку времени (timedatectl set-ntp true).',
          en: 'Have the time kept (timedatectl set-ntp true).',
        },
      )
    if (response.ok) return ok(`Отвечает: ${url}`, `Answers: ${url}`)
    const told = `(${response.status}): ${await response.text()}`
    return fail(
      { ru: `Отвечает, но нездоров ${told}`, en: `Answers, but is not well ${told}` },
      { ru: 'Смотрите строки ниже.', en: 'Read the lines below.' },
    )
  }

const tables =
  ({ stage }: Running): Check =>
  async () => {
    const { client } = await import('../../shared/table/store/table.ts')
    const wrong: Said[] = []
    const note = (ru: string, en: string) => wrong.push({ ru, en })
    for (const [thing, { ttl, ...more }] of Object.entries(state.tables)) {
      const TableName = nameOf(stage, thing)
      const found = await client.send(new DescribeTableCommand({ TableName })).catch((error: unknown) => {
        if (error instanceof ResourceNotFoundException) return undefined
        throw error
      })
      if (!found?.Table) {
        note(`нет таблицы ${TableName}`, `there is no table ${TableName}`)
        continue
      }
      const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }))
      if (TimeToLiveDescription?.AttributeName !== ttl)
        note(`${TableName}: не включён срок хранения по ${ttl}`, `${TableName}: nothing expires by ${ttl}`)
      const stream = 'stream' in more ? more.stream : undefined
      const streaming = found.Table.StreamSpecification?.StreamEnabled
        ? found.Table.StreamSpecification.StreamViewType
        : undefined
      if (streaming !== stream)
        note(
          `${TableName}: поток ${streaming ?? 'выключен'}, нужен ${stream ?? 'никакой'}`,
          `${TableName}: the stream is ${streaming ?? 'off'}, wanted is ${stream ?? 'none'}`,
        )
      if (thing === 'keys') continue
      for (const [index, { projection }] of Object.entries(state.indexes)) {
        const there = found.Table.GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === index)
        const shown = there?.Projection?.NonKeyAttributes ?? []
        if (!there) note(`${TableName}: нет индекса ${index}`, `${TableName}: there is no index ${index}`)
        else if (shown.toSorted().join() !== [...projection].toSorted().join())
          note(
            `${TableName}: индекс ${index} показывает «${shown.join()}», а не «${projection.join()}»`,
            `${TableName}: the index ${index} shows "${shown.join()}", not "${projection.join()}"`,
          )
      }
    }
    if (wrong.length === 0)
      return ok('Таблицы и индексы такие, как в infra/state.ts', 'Tables and indexes are as in infra/state.ts')
    return fail(
      { ru: wrong.map(({ ru }) => ru).join('; '), en: wrong.map(({ en }) => en).join('; ') },
      {
        ru: 'Таблицы создаёт npm start (в облаке — стек state); данные копии восстановит npm run restore.',
        en: 'npm start makes tables (in the cloud: the stack state); npm run restore brings the data of a backup back.',
      },
    )
  }

const buckets =
  ({ stage }: Running): Check =>
  async () => {
    const s3 = new S3Client({ maxAttempts: 2, forcePathStyle: true })
    const missing: string[] = []
    for (const thing of Object.keys(state.buckets))
      await s3.send(new HeadBucketCommand({ Bucket: nameOf(stage, thing) })).catch(() => missing.push(thing))
    return missing.length === 0
      ? ok('Корзины на месте', 'The buckets are there')
      : fail(
          { ru: `Нет корзин: ${missing.join(', ')}`, en: `These buckets are missing: ${missing.join(', ')}` },
          {
            ru: 'Их создаёт npm start (в облаке — стек state).',
            en: 'npm start makes them (in the cloud: the stack state).',
          },
        )
  }

const regionsValid: Check = async () => {
  const { regionCodes, regionData } = await import('../../shared/table/regions.ts')
  const codes = await regionCodes()
  if (codes.length === 0)
    return warn(
      { ru: 'Ни одного региона не загружено', en: 'No region is loaded' },
      {
        ru: 'Загрузите: npm start -- --seed demo на пустой папке данных.',
        en: 'Load one: npm start -- --seed demo on an empty data folder.',
      },
    )
  const broken: string[] = []
  for (const code of codes) await regionData(code).catch(() => broken.push(code))
  return broken.length === 0
    ? ok(`Данные регионов читаются: ${codes.join(', ')}`, `The data of regions can be read: ${codes.join(', ')}`)
    : fail(
        {
          ru: `Данные регионов не соответствуют этому выпуску: ${broken.join(', ')}`,
          en: `The data of these regions are not of this release: ${broken.join(', ')}`,
        },
        {
          ru: 'Что исправить, скажет npm run region -- check <код>; затем загрузите данные заново.',
          en: 'npm run region -- check CODE says what to mend; then load the data again.',
        },
      )
}

const keysOpen: Check = async () => {
  const { regionCodes } = await import('../../shared/table/regions.ts')
  const { regionKeys } = await import('../../shared/vault/region-keys.ts')
  const { judge } = await import('../../shared/vault/signed.ts')
  const todo = {
    ru: 'Порядок действий: docs/ru/runbooks/key-loss.md. Ничего не пересоздавайте.',
    en: 'What to do: docs/ru/runbooks/key-loss.md. Make nothing anew.',
  }
  for (const code of await regionCodes()) {
    const opened = await regionKeys(code).catch((error: unknown) => error)
    if (opened instanceof Error)
      return fail(
        {
          ru: `Ключи региона ${code} не открываются: ${opened.message}`,
          en: `The keys of the region ${code} do not open: ${opened.message}`,
        },
        todo,
      )
  }
  const signs = await judge().catch((error: unknown) => error)
  if (signs instanceof Error)
    return fail(
      {
        ru: `Ключ подписи корней недоступен: ${signs.message}`,
        en: `The key that signs roots is out of reach: ${signs.message}`,
      },
      todo,
    )
  return ok('Ключи регионов и ключ подписи доступны', 'The keys of regions and the signing key are there')
}

const unheard: Check = async () => {
  const { regionCodes } = await import('../../shared/table/regions.ts')
  const { oldestWaiting } = await import('../../shared/table/store/outbox.ts')
  for (const code of await regionCodes()) {
    const oldest = await oldestWaiting(code)
    if (oldest !== undefined && ago(oldest) > UNHEARD_SECONDS)
      return fail(
        {
          ru: `${code}: есть факт, о котором не объявили уже ${duration(ago(oldest))}`,
          en: `${code}: a fact has waited to be published for ${duration(ago(oldest), 'en')}`,
        },
        {
          ru: 'Запустите npm run replay -- sweep; если не помогло, смотрите журнал sweepFacts.',
          en: 'Run npm run replay -- sweep; if that does not help, read the log of sweepFacts.',
        },
      )
  }
  return ok('Неопубликованных фактов старше пяти минут нет', 'No fact has waited to be published for five minutes')
}

const dead =
  ({ url }: Running): Check =>
  async () => {
    const lying = givenUp(await operator(url).queues())
    const first = lying[0]?.why || lying[0]?.id
    return lying.length === 0
      ? ok('Очереди недоставленного пусты', 'Nothing lies undelivered')
      : warn(
          {
            ru: `Не доставлено: ${counted(lying.length, 'сообщение', 'сообщения', 'сообщений')}. Первое: ${first}`,
            en: `Undelivered: ${countedEnglish(lying.length, 'message', 'messages')}. The first one: ${first}`,
          },
          {
            ru: 'Устраните причину и верните: npm run replay -- list, затем npm run replay -- all.',
            en: 'Mend the cause and give them back: npm run replay -- list, then npm run replay -- all.',
          },
        )
  }

const swept =
  ({ url }: Running): Check =>
  async () => {
    const sweep = (await operator(url).schedules()).find(({ fn }) => fn === 'sweepFacts')
    if (!sweep)
      return fail(
        { ru: 'Расписания sweepFacts нет', en: 'There is no schedule sweepFacts' },
        { ru: 'Проверьте functions/platform/functions.yml.', en: 'Look into functions/platform/functions.yml.' },
      )
    if (sweep.last === undefined)
      return warn(
        { ru: 'sweepFacts ещё не запускался', en: 'sweepFacts has not run yet' },
        { ru: 'Подождите минуту и повторите.', en: 'Wait a minute and try again.' },
      )
    const passed = ago(sweep.last)
    return passed > SWEEP_SECONDS
      ? fail(
          {
            ru: `sweepFacts не запускался ${duration(passed)}`,
            en: `sweepFacts has not run for ${duration(passed, 'en')}`,
          },
          { ru: 'Перезапустите регион: расписания стоят.', en: 'Restart the region: its schedules stand still.' },
        )
      : ok(
          `Последний обход неопубликованного: ${duration(passed)} назад`,
          `Unpublished facts were last swept ${duration(passed, 'en')} ago`,
        )
  }

/** Checks of a region that this process has entered. */
export const regionChecks = (running: Running): Record<string, Check> => ({
  answers: answers(running),
  tables: tables(running),
  buckets: buckets(running),
  regions: regionsValid,
  keys: keysOpen,
  unheard,
  dead: dead(running),
  swept: swept(running),
})
