import { randomBytes } from 'node:crypto'
import { S3Client } from '@aws-sdk/client-s3'
import { DeleteCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { strFromU8, unzipSync } from 'fflate'
import { formFor, request, testRegion } from '../../regions/testing.ts'
import { anyRef, heard, tick } from '../../regions/testing-places.ts'
import { classWith } from '../../regions/testing-school.ts'
import type { ContingentRow, QueueCount } from '../../shared/domain/queue/counting.ts'
import { ours } from '../../shared/env.ts'
import { getObject, putObject } from '../../shared/files/objects.ts'
import { keys } from '../../shared/table/keys.ts'
import { Reports } from '../../shared/table/papers/reports.ts'
import { factsOf } from '../../shared/table/store/facts.ts'
import { documents } from '../../shared/table/store/table.ts'
import { handler as submitApplication } from '../admission/submit-application.ts'
import { handler as generateReport } from './generate-report.ts'
import { handler as linkReport } from './link-report.ts'
import { handler as listReports } from './list-reports.ts'
import { handler as requestNightlyReports } from './request-nightly-reports.ts'
import { handler as requestReport } from './request-report.ts'
import { handler as showContingent } from './show-contingent.ts'
import { handler as showQueueSummary } from './show-queue-summary.ts'

const NOW = '2026-11-22T09:00:00.000Z'
let region: Awaited<ReturnType<typeof testRegion>>

beforeAll(async () => {
  region = await testRegion()
  await classWith(region, ['Первый Пётр', 'Вторая Анна', 'Третий Иван'])
  await classWith(region, ['Четвёртый Лев'], {
    id: '302-1-10a',
    title: '10А',
    forms: [10],
    ages: [16, 16],
    birthDate: '2010-09-01',
  })
  await classWith(region, ['Пятая Вера', 'Шестой Глеб'], {
    id: '302-1-10b',
    title: '10Б',
    forms: [10],
    ages: [16, 16],
    birthDate: '2010-09-02',
  })
  const kindergarten = {
    kind: 'kindergarten-group' as const,
    forms: [],
    title: 'Младшая группа',
    ages: [3, 3] as [number, number],
  }
  await classWith(region, ['Малыш Олег'], {
    id: '215-1-g2',
    organisation: '215',
    unit: '215-1',
    ...kindergarten,
    birthDate: '2023-05-05',
  })
  await classWith(region, ['Лесной Марк', 'Лесная Ада'], {
    id: '241-1-g1',
    organisation: '241',
    unit: '241-1',
    municipality: '61640000',
    ...kindergarten,
    birthDate: '2023-08-31',
  })
  const wishes = [
    ['215', '2024-02-14', '2027-09-01'],
    ['219', '2024-09-01', '2026-11-22'],
    ['221', '2023-01-10', '2026-12-01'],
    ['241', '2026-10-01', '2027-09-01'],
  ]
  for (const [organisation = '', birthDate = '', desiredOn = ''] of wishes) {
    const form = formFor()
    const body = {
      ...form,
      child: { ...form.child, birthDate },
      entry: { ...form.entry, desiredOn },
      wishes: [{ organisation, title: '', priority: 1 }],
    }
    const caller = { region: region.code, ref: randomBytes(4).toString('hex'), role: 'parent' as const }
    const { status } = await call(submitApplication, caller, { body, headers: { 'idempotency-key': birthDate } })
    expect(status).toBe(201)
  }
})

const truth = { dynamo: documents.send.bind(documents), s3: S3Client.prototype.send }
afterEach(() => {
  documents.send = truth.dynamo
  S3Client.prototype.send = truth.s3
})

type Handler = (event: never, context: never) => Promise<unknown>
type Caller = Parameters<typeof request>[0]
type Asked = Parameters<typeof request>[1]

async function call(handler: Handler, caller: Caller, asked: Asked = {}) {
  const answer = (await handler(request(caller, asked) as never, {} as never)) as { statusCode: number; body?: string }
  return { status: answer.statusCode, body: JSON.parse(answer.body ?? '{}') }
}

const analyst = (ref = 'nnnnnnnn') => ({ region: region.code, ref, role: 'analyst' as const })
const ask = async (kind: string, now = NOW) => {
  const headers = { 'idempotency-key': randomBytes(8).toString('hex') }
  const { status, body } = await call(requestReport, analyst(anyRef()), { body: { kind }, headers, now })
  expect(status).toBe(202)
  return String(body.id)
}

/** What the bus brings of the request of a report. */
async function eventOf(id: string) {
  const [fact] = await Array.fromAsync(factsOf(region.code, `report/${id}`))
  if (!fact) throw new Error(`nobody asked for ${id}`)
  return heard(fact)
}
const deliver = async (id: string) => generateReport((await eventOf(id)) as never, {} as never)
const stateOf = (id: string) => Reports.get({ region: region.code, id })
const file = async (id: string, name: string) => {
  const bytes = await getObject('files', `${region.code}/reports/${id}/${name}`)
  return Buffer.from(bytes ?? [])
}
const csvCells = (bytes: Buffer) => {
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  return bytes
    .subarray(3)
    .toString()
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'))
}
const xlsxCells = (bytes: Buffer, sheet: number) => {
  const xml = strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${sheet}.xml`] ?? new Uint8Array())
  return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/g)].map(([, row = '']) =>
    [...row.matchAll(/<(?:t|v)(?: [^>]*)?>(.*?)<\/(?:t|v)>/g)].map(([, text = '']) => text),
  )
}

const contingentCells = (rows: ContingentRow[]) =>
  rows.map(({ municipality, organisation, group, kind, age, children }) => [
    ...[municipality.title, organisation.title, kind === 'class' ? 'класс' : 'группа детского сада', group.title],
    ...[String(age), String(children)],
  ])
const queueCells = (rows: QueueCount[]) =>
  rows.map(({ municipality, age, waiting, actual, deferred, privileged }) => [
    ...[municipality.title, age, waiting, actual, deferred, privileged].map(String),
  ])

/** Every item of the region, straight from the table. */
type Item = { pk: string; kind: string; data: { status?: string; enrolments: { to?: string }[] } }
async function* items(): AsyncGenerator<Item> {
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const part = await documents.send(new ScanCommand({ TableName: ours('main'), ExclusiveStartKey }))
    for (const item of (part.Items ?? []) as Item[]) if (item.pk.startsWith(`${region.code}#`)) yield item
    ExclusiveStartKey = part.LastEvaluatedKey
  } while (ExclusiveStartKey)
}

describe('a report of the contingent', () => {
  it('has in its files, on the page and in the table the same numbers', async () => {
    const id = await ask('contingent')
    await deliver(id)
    expect(await stateOf(id)).toMatchObject({ status: 'ready', done: 4, total: 4, attempts: 1 })

    const all = await call(showContingent, analyst())
    const pages = await Promise.all(
      all.body.organisations.map(({ organisation }: ContingentRow) =>
        call(showContingent, analyst(), { query: { organisation: organisation.id } }),
      ),
    )
    const rows: ContingentRow[] = pages.flatMap(({ body }) => body.rows)
    const [titles, ...cells] = csvCells(await file(id, 'contingent.csv'))
    expect(titles).toEqual([
      'Муниципалитет',
      'Организация',
      'Вид',
      'Класс или группа',
      'Полных лет на 01.09.2026',
      'Детей',
    ])
    expect(cells).toEqual(contingentCells(rows))
    expect(cells).toEqual([
      ['город Примерск', 'Детский сад № 15 «Василёк»', 'группа детского сада', 'Младшая группа', '3', '1'],
      ['город Примерск', 'Школа № 2', 'класс', '5А', '11', '3'],
      ['город Примерск', 'Школа № 2', 'класс', '10А', '16', '1'],
      ['город Примерск', 'Школа № 2', 'класс', '10Б', '15', '2'],
      ['Лесной округ', 'Детский сад «Лесная сказка»', 'группа детского сада', 'Младшая группа', '3', '2'],
    ])
    const book = await file(id, 'contingent.xlsx')
    expect(xlsxCells(book, 1)).toEqual([titles, ...cells])
    expect(xlsxCells(book, 2).slice(1)).toEqual(
      all.body.organisations.map((it: ContingentRow) => [
        it.municipality.title,
        it.organisation.title,
        String(it.children),
      ]),
    )

    let counted = 0
    for await (const { kind, data } of items())
      if (kind === 'pupil') counted += data.enrolments.filter(({ to }) => to === undefined).length
    expect(counted).toBe(9)
    expect(all.body.children).toBe(counted)
    expect(cells.reduce((sum, row) => sum + Number(row[5]), 0)).toBe(counted)
  })

  it('is shown for one organisation to those who work there or over it, and to nobody else', async () => {
    const clerk = (organisation: string) => ({ ...analyst(), role: 'clerk' as const, organisation })
    const specialist = (municipality: string) => ({ ...analyst(), role: 'specialist' as const, municipality })
    const asked = { query: { organisation: '302' } }
    const statuses = async (...callers: Caller[]) =>
      Promise.all(callers.map(async (caller) => (await call(showContingent, caller, asked)).status))
    expect(await statuses(clerk('302'), specialist('61701000'))).toEqual([200, 200])
    expect(await statuses(clerk('301'), specialist('61640000'))).toEqual([404, 404])
    expect((await call(showContingent, clerk('302'))).status).toBe(404)
    expect((await call(showContingent, specialist('61701000'))).status).toBe(404)
    expect((await call(showContingent, analyst(), { query: { organisation: '999' } })).status).toBe(404)
  })
})

describe('a report of the queue', () => {
  it('has in its files, on the page and in the table the same numbers', async () => {
    const id = await ask('queue')
    await deliver(id)
    const { body } = await call(showQueueSummary, analyst())
    const [titles, ...cells] = csvCells(await file(id, 'queue.csv'))
    expect(titles?.slice(1, 3)).toEqual(['Полных лет на 01.09.2026', 'Ждут места'])
    expect(cells).toEqual(queueCells(body.rows))
    expect(cells).toEqual([
      ['город Примерск', '2', '2', '1', '1', '0'],
      ['город Примерск', '3', '1', '0', '1', '0'],
      ['Лесной округ', '0', '1', '0', '1', '0'],
    ])
    expect(xlsxCells(await file(id, 'queue.xlsx'), 1)).toEqual([titles, ...cells])

    let waiting = 0
    for await (const { kind, data } of items()) if (kind === 'application' && data.status === 'queued') waiting++
    expect(waiting).toBe(4)
    expect(body).toMatchObject({ waiting, agesOn: '2026-09-01', asOf: NOW })
  })
})

describe('making a report', () => {
  it('tells every step of it as a fact', async () => {
    const id = await ask('queue')
    await deliver(id)
    const facts = await Array.fromAsync(factsOf(region.code, `report/${id}`))
    expect(facts.map(({ type, data }) => [type.split('.')[3], data.done])).toEqual([
      ['report-requested', undefined],
      ...[0, 1, 2, 3].map((done) => ['report-progressed', done]),
      ['report-made', undefined],
    ])
  })

  it('happens once: a report that is made is not made again', async () => {
    const id = await ask('queue')
    await deliver(id)
    const { seq } = await stateOf(id)
    await deliver(id)
    expect((await stateOf(id)).seq).toBe(seq)
  })

  it('may be begun by two at once: the files are whole and the report is made', async () => {
    const [id, alone] = [await ask('contingent'), await ask('contingent')]
    await deliver(alone)
    await Promise.all([deliver(id), deliver(id)])
    expect(await stateOf(id)).toMatchObject({ status: 'ready' })
    expect(await file(id, 'contingent.xlsx')).toEqual(await file(alone, 'contingent.xlsx'))
  })

  /** Counts the calls to table and objects, and stops at the n-th. */
  function plant(at: number) {
    let calls = 0
    const count = () => {
      calls++
      if (calls === at) throw new Error('planted')
    }
    documents.send = ((...args: Parameters<typeof truth.dynamo>) => {
      count()
      return truth.dynamo(...args)
    }) as typeof documents.send
    S3Client.prototype.send = function (this: S3Client, ...args: Parameters<typeof truth.s3>) {
      count()
      return truth.s3.apply(this, args)
    } as typeof S3Client.prototype.send
    return () => calls
  }

  it('that is killed anywhere ends, when delivered again, with the same bytes', async () => {
    const whole = await ask('contingent')
    const event = await eventOf(whole)
    const calls = plant(0)
    await generateReport(event as never, {} as never)
    const most = calls()
    expect(most).toBeGreaterThan(40)
    documents.send = truth.dynamo
    S3Client.prototype.send = truth.s3
    const step = Math.ceil(most / 12)
    for (let at = 1; at <= most; at += step) {
      const id = await ask('contingent')
      const again = await eventOf(id)
      plant(at)
      await expect(generateReport(again as never, {} as never)).rejects.toThrow('planted')
      documents.send = truth.dynamo
      S3Client.prototype.send = truth.s3
      await generateReport(again as never, {} as never)
      expect(await stateOf(id)).toMatchObject({ status: 'ready', done: 4 })
      for (const name of ['contingent.csv', 'contingent.xlsx'])
        expect(await file(id, name)).toEqual(await file(whole, name))
    }
  })

  it('keeps what was counted before it was killed, whatever changes meanwhile', async () => {
    const [whole, id] = [await ask('contingent'), await ask('contingent')]
    const calls = plant(0)
    await deliver(whole)
    const most = calls() - 10
    const { pk, sk, ...rest } = broken()
    await documents.send(new PutCommand({ TableName: ours('main'), Item: { pk, sk, ...rest } }))
    await expect(deliver(id)).rejects.toThrow()
    await documents.send(new DeleteCommand({ TableName: ours('main'), Key: { pk, sk } }))
    await classWith(region, ['Поздний Егор'], { id: '301-1-5a', organisation: '301', unit: '301-1' })
    const again = plant(0)
    await deliver(id)
    expect(again()).toBeLessThan(most)
    for (const name of ['contingent.csv', 'contingent.xlsx'])
      expect(await file(id, name)).toEqual(await file(whole, name))
    const { body } = await call(showContingent, analyst())
    expect(body.children).toBe(10)
  })

  it('takes the numbers of an attempt that was faster', async () => {
    const id = await ask('queue')
    const part = `${region.code}/reports/${id}/parts/61701000.json`
    const event = await eventOf(id)
    let first = true
    documents.send = (async (...args: Parameters<typeof truth.dynamo>) => {
      const answer = await truth.dynamo(...args)
      if (first && args[0].constructor.name === 'QueryCommand') {
        first = false
        await putObject('files', part, '[]', { type: 'application/json' })
      }
      return answer
    }) as typeof documents.send
    await generateReport(event as never, {} as never)
    expect(first).toBe(false)
    expect(csvCells(await file(id, 'queue.csv')).slice(1)).toEqual([['Лесной округ', '0', '1', '0', '1', '0']])
  })

  const broken = () => {
    const { pk, sk } = keys.state({ region: region.code, subject: 'group/broken' })
    const gsi1pk = keys.groupsOf({ region: region.code, organisation: '231' })
    return { pk, sk, kind: 'group', v: 1, data: {}, gsi1pk, gsi1sk: 'x', row: { broken: true } }
  }

  it('shows how far it is, fails with a reason after three attempts, and can be requested again', async () => {
    const { pk, sk, ...rest } = broken()
    await documents.send(new PutCommand({ TableName: ours('main'), Item: { pk, sk, ...rest } }))
    const id = await ask('contingent')
    const shown = async (now = NOW) => {
      const { body } = await call(listReports, analyst(), { now })
      return body.items.find((it: { id: string }) => it.id === id)
    }
    expect(await shown()).toMatchObject({ status: 'requested', percent: 0 })
    await expect(deliver(id)).rejects.toThrow()
    expect(await shown()).toMatchObject({ status: 'running', done: 1, total: 4, percent: 25, files: [] })
    await expect(deliver(id)).rejects.toThrow()
    const tooEarly = await call(linkReport, analyst(), { params: { id }, body: { format: 'csv' } })
    expect([tooEarly.status, tooEarly.body.detail]).toEqual([
      409,
      'Это действие уже нельзя выполнить: состояние «отчёт делается»',
    ])
    await deliver(id)
    expect(await shown()).toMatchObject({
      status: 'failed',
      reason: expect.stringMatching(/^Внутренняя ошибка, номер в журнале: [0-9A-Z]{26}$/),
    })
    await documents.send(new DeleteCommand({ TableName: ours('main'), Key: { pk, sk } }))
    const second = await ask('contingent')
    await deliver(second)
    expect(await stateOf(second)).toMatchObject({ status: 'ready' })
  })

  it('that nobody finished for half an hour is shown as failed', async () => {
    const id = await ask('queue', '2026-11-22T10:00:00.000Z')
    const shown = async (now: string) => {
      const { body } = await call(listReports, analyst(), { now })
      return body.items.find((it: { id: string }) => it.id === id)
    }
    expect(await shown('2026-11-22T10:30:00.000Z')).toMatchObject({ status: 'requested' })
    expect(await shown('2026-11-22T10:30:00.001Z')).toMatchObject({
      status: 'failed',
      reason: 'Не сделан за 30 минут. Запросите отчёт ещё раз',
    })
  })
})

describe('the list and the files', () => {
  it('gives a link for a minute, with a Russian name', async () => {
    const id = await ask('contingent')
    await deliver(id)
    const { status, body } = await call(linkReport, analyst(), { params: { id }, body: { format: 'xlsx' } })
    expect(status).toBe(200)
    expect(body).toMatchObject({ seconds: 60, fileName: 'Контингент на 22.11.2026.xlsx' })
    expect(new URL(body.url).searchParams.get('X-Amz-Expires')).toBe('60')
    const response = await fetch(body.url)
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toBe(
      "attachment; filename*=UTF-8''Контингент на 22.11.2026.xlsx",
    )
    expect(Buffer.from(await response.arrayBuffer())).toEqual(await file(id, 'contingent.xlsx'))
    expect((await fetch(body.url.replace('X-Amz-Expires=60', 'X-Amz-Expires=3600'))).status).toBe(403)
  })

  it('lists newest first, page by page', async () => {
    for (let at = 0; at < 26; at++)
      await ask('queue', new Date(Date.parse('2026-11-23T09:00:00Z') + at * 1000).toISOString())
    const first = await call(listReports, analyst())
    expect(first.body.items).toHaveLength(25)
    expect(first.body.items[0].requestedAt).toBe('2026-11-23T09:00:25.000Z')
    const second = await call(listReports, analyst(), { query: { after: first.body.next } })
    const ids = [...first.body.items, ...second.body.items].map(({ id }: { id: string }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(second.body.items[0].requestedAt).toBe('2026-11-23T09:00:00.000Z')
  })

  it.each([
    ['requestReport', requestReport, { body: { kind: 'queue' }, headers: { 'idempotency-key': 'x' } }],
    ['listReports', listReports, {}],
    ['linkReport', linkReport, { params: { id: 'x' }, body: { format: 'csv' } }],
    ['showQueueSummary', showQueueSummary, {}],
    ['showContingent', showContingent, {}],
  ])('is for analysts: %s', async (_, handler, asked) => {
    const { status } = await call(handler, { ...analyst(), role: 'teacher', organisation: '302' }, asked)
    expect(status).toBe(403)
  })

  it.each([
    ['an unknown report', linkReport, { params: { id: 'x' }, body: { format: 'csv' } }, 404],
    ['an unknown format', linkReport, { params: { id: 'x' }, body: { format: 'pdf' } }, 400],
    ['an unknown kind', requestReport, { body: { kind: 'gia' }, headers: { 'idempotency-key': 'y' } }, 400],
  ])('refuses %s', async (_, handler, asked, status) => {
    expect((await call(handler, analyst(), asked)).status).toBe(status)
  })
})

describe('in the night', () => {
  const night = (time: string) => requestNightlyReports(tick(region, time) as never, {} as never)
  const nightly = async () => {
    const { body } = await call(listReports, analyst(), { now: '2026-12-01T00:00:00.000Z' })
    return body.items.filter((it: { nightly: boolean }) => it.nightly).map(({ id }: { id: string }) => id)
  }

  it('both reports are requested at two o’clock where the region is, once', async () => {
    await night('2026-11-30T22:00:00Z')
    expect(await nightly()).toEqual([])
    await night('2026-11-30T23:00:00Z')
    await night('2026-11-30T23:00:00Z')
    await night('2026-12-01T00:00:00Z')
    expect(await nightly()).toEqual(['nightly-2026-12-01-queue', 'nightly-2026-12-01-contingent'])
    await deliver('nightly-2026-12-01-queue')
    expect(await stateOf('nightly-2026-12-01-queue')).toMatchObject({ status: 'ready' })
  })
})
