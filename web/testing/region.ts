/** The built portal with a small API beside it, for the browser test: enough of a region to be used, and to misbehave. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { pageHeaders } from '../../infra/state.ts'
import { notFoundHandler, portalHandler } from '../serve.ts'

export type Asked = {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  body: string
}
export type Answer = { status: number; body?: unknown; type?: string }
export type Reply = (asked: Asked) => Answer | Promise<Answer>

/** `POST /applications` and its like: what is answered; a test puts another reply in its place. */
export type Replies = Map<string, Reply>

export const refusal = (status: number, code: string, detail: string, more: object = {}): Answer => ({
  status,
  type: 'application/problem+json',
  body: { type: `/problems/${code}`, title: detail, status, detail, instance: 'req-1', ...more },
})

const titled = (id: string, title: string) => ({ id, title })
const school = { kind: 'class', organisation: titled('302', 'Школа № 2'), group: titled('302-1-5a', '5А') }

export const parent = {
  ref: 'aaaaaaaa',
  role: 'parent',
  name: 'Смирнова Анна Сергеевна',
  grants: [{ id: 'parent', role: 'parent', current: true }],
  region: { code: 'demo', title: 'Примерская область', zone: 'Europe/Moscow' },
  children: [
    { ref: 'bbbbbbbb', name: 'Смирнова Дарья', birthDate: '2015-04-11', attends: school },
    { ref: 'cccccccc', name: 'Смирнов Иван', birthDate: '2022-06-30' },
    { ref: 'dddddddd', name: 'Смирнов Лев', birthDate: '2024-02-14' },
  ],
}

const word = (code: string, title: string) => ({ code, title })
const dictionaries = {
  identityDocuments: [word('1', 'Паспорт гражданина РФ'), word('2', 'Паспорт иностранного гражданина')],
  schedules: [
    word('1', 'Полный день (10,5-12 часов)'),
    word('2', 'Кратковременный режим пребывания (до 5 часов)'),
    word('3', 'Сокращённый день (8-10 часов)'),
  ],
  languages: [word('1', 'Русский')],
  orientations: [word('1', 'Общеразвивающая'), word('2', 'Компенсирующая'), word('3', 'Комбинированная')],
  profiles: [{ orientation: '2', ...word('1', 'Для детей с тяжёлыми нарушениями речи') }],
  medicalDocuments: [word('1', 'Заключение ПМПК')],
  benefits: [
    { ...word('1', 'Дети прокуроров'), class: 'outOfTurn' },
    { ...word('9', 'Дети военнослужащих'), class: 'first' },
    { ...word('11', 'Дети из многодетных семей'), class: 'first' },
  ],
}

const kindergarten = (number: number, street: string, more: object = {}) => ({
  id: String(200 + number),
  kind: 'kindergarten',
  title: `Детский сад № ${number}`,
  address: `г. Примерск, ул. ${street}`,
  units: [{ id: `${200 + number}-1`, title: 'Основное здание', address: `ул. ${street}`, ...more }],
})
const streets = ['Садовая, д. 3', 'Мира, д. 14', 'Лесная, д. 2', 'Школьная, д. 9', 'Полевая, д. 21', 'Заводская, д. 5']
const municipalities = [
  {
    code: '61701000',
    title: 'город Примерск',
    organisations: [
      ...Array.from({ length: 16 }, (_, at) => kindergarten(at + 1, streets[at % streets.length] ?? '')),
      kindergarten(17, 'Новая, д. 1', { opensOn: '2027-09-01' }),
    ],
  },
  { code: '61625000', title: 'Заречный район', organisations: [kindergarten(31, 'Речная, д. 8')] },
]

export const newReplies = (): Replies =>
  new Map<string, Reply>([
    [
      'POST /session/refresh',
      () => ({
        status: 200,
        body: { token: 'demo.aaaaaaaa.secret', seconds: 900, sessionSeconds: 43_200, grant: 'parent' },
      }),
    ],
    ['POST /session/sign-out', () => ({ status: 204 })],
    ['GET /dictionaries', () => ({ status: 200, body: dictionaries })],
    ['GET /organisations', () => ({ status: 200, body: { municipalities } })],
    [
      'POST /applications',
      () => ({
        status: 201,
        body: { id: '01KAPPL1CAT10N7K2M9QXA', number: '7K2M9QXA', filedAt: '2026-11-22T09:12:45.123Z' },
      }),
    ],
    ['GET /me/applications', () => ({ status: 200, body: { items: [] } })],
    ['GET /me/notices', () => ({ status: 200, body: { items: [] } })],
    ['GET /me', () => ({ status: 200, body: parent })],
  ])

export type TestingRegion = { url: string; asked: Asked[]; replies: Replies; close: () => Promise<void> }

/** @param site static pages by address, as the publisher writes them */
export async function startTestingRegion(
  portalFolder: string,
  site: ReadonlyMap<string, string> = new Map(),
): Promise<TestingRegion> {
  const [portal, missing] = [await portalHandler(portalFolder), await notFoundHandler(portalFolder)]
  const replies = newReplies()
  const asked: Asked[] = []

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://localhost')
    const reply = replies.get(`${request.method} ${path}`)
    if (!reply) {
      const page = site.get(path)
      if (page !== undefined)
        response.writeHead(200, { ...pageHeaders, 'content-type': 'text/html; charset=utf-8' }).end(page)
      else if ((await portal(request, response)) === false) await missing(request, response)
      return
    }
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    const it = { method: request.method ?? '', path, query, headers: request.headers, body }
    asked.push(it)
    const { status, body: said, type = 'application/json' } = await reply(it)
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' })
    response.end(said === undefined ? undefined : JSON.stringify(said))
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://localhost:${port}`,
    asked,
    replies,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
