/** What is wrong with a running region: its stores against `infra/state.ts`, its keys, its deliveries. */
import { DescribeTableCommand, DescribeTimeToLiveCommand, ResourceNotFoundException } from '@aws-sdk/client-dynamodb'
import { HeadBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { nameOf, state } from '../infra/state.ts'
import { counted } from '../shared/ui/counted.ts'
import type { Running } from './connect.ts'
import { type Check, fail, ok, warn } from './finding.ts'
import { givenUp, operator } from './operator.ts'
import { duration } from './restoration-act.ts'

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
    const restart = 'Перезапустите: Ctrl-C там, где идёт npm start, и npm start ещё раз.'
    if (!response) return fail(`По адресу ${url} никто не отвечает`, restart)
    const date = Date.parse(response.headers.get('date') ?? '')
    const apart = Number.isNaN(date) ? 0 : Math.abs(date - started) / 1000
    if (apart > CLOCK_SECONDS)
      return fail(`Часы расходятся на ${Math.round(apart)} с`, 'Включите сверку времени (timedatectl set-ntp true).')
    return response.ok
      ? ok(`Отвечает: ${url}`)
      : fail(`Отвечает, но нездоров (${response.status}): ${await response.text()}`, 'Смотрите строки ниже.')
  }

const tables =
  ({ stage }: Running): Check =>
  async () => {
    const { client } = await import('../shared/table/store/table.ts')
    const wrong: string[] = []
    for (const [thing, { ttl, ...more }] of Object.entries(state.tables)) {
      const TableName = nameOf(stage, thing)
      const found = await client.send(new DescribeTableCommand({ TableName })).catch((error: unknown) => {
        if (error instanceof ResourceNotFoundException) return undefined
        throw error
      })
      if (!found?.Table) {
        wrong.push(`нет таблицы ${TableName}`)
        continue
      }
      const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }))
      if (TimeToLiveDescription?.AttributeName !== ttl) wrong.push(`${TableName}: не включён срок хранения по ${ttl}`)
      const stream = 'stream' in more ? more.stream : undefined
      const streaming = found.Table.StreamSpecification?.StreamEnabled
        ? found.Table.StreamSpecification.StreamViewType
        : undefined
      if (streaming !== stream)
        wrong.push(`${TableName}: поток ${streaming ?? 'выключен'}, нужен ${stream ?? 'никакой'}`)
      if (thing === 'keys') continue
      for (const [index, { projection }] of Object.entries(state.indexes)) {
        const there = found.Table.GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === index)
        const shown = there?.Projection?.NonKeyAttributes ?? []
        if (!there) wrong.push(`${TableName}: нет индекса ${index}`)
        else if (shown.toSorted().join() !== [...projection].toSorted().join())
          wrong.push(`${TableName}: индекс ${index} показывает «${shown.join()}», а не «${projection.join()}»`)
      }
    }
    const todo = 'Таблицы создаёт npm start (в облаке — стек state); данные копии восстановит npm run restore.'
    return wrong.length === 0 ? ok('Таблицы и индексы такие, как в infra/state.ts') : fail(wrong.join('; '), todo)
  }

const buckets =
  ({ stage }: Running): Check =>
  async () => {
    const s3 = new S3Client({ maxAttempts: 2, forcePathStyle: true })
    const missing: string[] = []
    for (const thing of Object.keys(state.buckets))
      await s3.send(new HeadBucketCommand({ Bucket: nameOf(stage, thing) })).catch(() => missing.push(thing))
    return missing.length === 0
      ? ok('Корзины на месте')
      : fail(`Нет корзин: ${missing.join(', ')}`, 'Их создаёт npm start (в облаке — стек state).')
  }

const regionsValid: Check = async () => {
  const { regionCodes, regionData } = await import('../shared/table/regions.ts')
  const codes = await regionCodes()
  if (codes.length === 0)
    return warn('Ни одного региона не загружено', 'Загрузите: npm start -- --seed demo на пустой папке данных.')
  const broken: string[] = []
  for (const code of codes) await regionData(code).catch(() => broken.push(code))
  return broken.length === 0
    ? ok(`Данные регионов читаются: ${codes.join(', ')}`)
    : fail(
        `Данные регионов не соответствуют этому выпуску: ${broken.join(', ')}`,
        'Что исправить, скажет npm run region -- check <код>; затем загрузите данные заново.',
      )
}

const keysOpen: Check = async () => {
  const { regionCodes } = await import('../shared/table/regions.ts')
  const { regionKeys } = await import('../shared/vault/region-keys.ts')
  const { judge } = await import('../shared/vault/signed.ts')
  const todo = 'Порядок действий: docs/ru/runbooks/key-loss.md. Ничего не пересоздавайте.'
  for (const code of await regionCodes()) {
    const opened = await regionKeys(code).catch((error: unknown) => error)
    if (opened instanceof Error) return fail(`Ключи региона ${code} не открываются: ${opened.message}`, todo)
  }
  const signs = await judge().catch((error: unknown) => error)
  if (signs instanceof Error) return fail(`Ключ подписи корней недоступен: ${signs.message}`, todo)
  return ok('Ключи регионов и ключ подписи доступны')
}

const unheard: Check = async () => {
  const { regionCodes } = await import('../shared/table/regions.ts')
  const { oldestWaiting } = await import('../shared/table/store/outbox.ts')
  for (const code of await regionCodes()) {
    const oldest = await oldestWaiting(code)
    if (oldest !== undefined && ago(oldest) > UNHEARD_SECONDS)
      return fail(
        `${code}: есть факт, о котором не объявили уже ${duration(ago(oldest))}`,
        'Запустите npm run replay -- sweep; если не помогло, смотрите журнал sweepFacts.',
      )
  }
  return ok('Неопубликованных фактов старше пяти минут нет')
}

const dead =
  ({ url }: Running): Check =>
  async () => {
    const lying = givenUp(await operator(url).queues())
    return lying.length === 0
      ? ok('Очереди недоставленного пусты')
      : warn(
          `Не доставлено: ${counted(lying.length, 'сообщение', 'сообщения', 'сообщений')}. Первое: ${lying[0]?.why || lying[0]?.id}`,
          'Устраните причину и верните: npm run replay -- list, затем npm run replay -- all.',
        )
  }

const swept =
  ({ url }: Running): Check =>
  async () => {
    const sweep = (await operator(url).schedules()).find(({ fn }) => fn === 'sweepFacts')
    if (!sweep) return fail('Расписания sweepFacts нет', 'Проверьте functions/platform/functions.yml.')
    if (sweep.last === undefined) return warn('sweepFacts ещё не запускался', 'Подождите минуту и повторите.')
    return ago(sweep.last) > SWEEP_SECONDS
      ? fail(`sweepFacts не запускался ${duration(ago(sweep.last))}`, 'Перезапустите регион: расписания стоят.')
      : ok(`Последний обход неопубликованного: ${duration(ago(sweep.last))} назад`)
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
