import { beforeEach, expect, it } from '@jest/globals'
import { formFor } from '../../regions/testing.ts'
import { textFor } from '../../shared/domain/privacy/consent.ts'
import { press, type } from './browser.ts'
import { groundFor, noFault, type PageState, scrollsOneWay, settled, withBrowser } from './pages.ts'
import { parent, refusal } from './region.ts'
import { schoolClerk, staffReplies } from './staff.ts'

const CHILD = 'bbbbbbbb'
const ground = groundFor({ now: new Date('2026-11-22T09:00:00.000Z') })
const { open } = ground
const NOW = '2026-11-20T09:00:00.000Z'
const answered =
  (body: unknown, status = 200) =>
  () => ({ status, body })
const sent = (method: string, path: string) =>
  ground.region.asked
    .filter((it) => it.method === method && it.path === path)
    .map(({ body, headers }) => ({ body: JSON.parse(body || '{}'), match: headers['if-match'] }))

const mine = { mine: true, status: 'given', version: textFor('application').version, givenAt: NOW, seq: 1 }
const consents = (['application', 'health', 'publication'] as const).map((purpose) => ({
  ...textFor(purpose),
  decisions: purpose === 'application' ? [mine, { ...mine, mine: false }] : [],
}))
const asked = {
  ...{
    id: 'R1',
    seq: 2,
    kind: 'correction',
    status: 'refused',
    requestedAt: NOW,
    answerBy: '2026-12-01T20:59:59.999Z',
  },
  ...{ field: 'name', value: 'Дария', reason: 'В свидетельстве — Дарья' },
}
const waiting = { ...asked, id: 'R2', seq: 1, status: 'requested', child: CHILD, name: 'Смирнова Дарья' }
const erasure = {
  ...{ id: 'erasure-1', seq: 1, kind: 'erasure', status: 'requested', requestedAt: NOW, answerBy: asked.answerBy },
  ...{ child: 'dddddddd', name: 'Смирнов Лев', ground: 'request' },
}
const done = { ...erasure, name: undefined, status: 'done', act: 'ABCDEFGH' }
const { child: card } = formFor()
const lists = {
  people: [],
  cases: [],
  drafts: [],
  deliveries: [],
  guardians: [],
  delegations: [],
  applications: [],
  lessons: [],
  transfers: [],
  notices: [],
  consents: [],
  requests: [],
}
const data = { region: 'demo', child: CHILD, at: NOW, card, ...lists, looks: [] }
const administrator = {
  ref: 'mmmmmmmm',
  role: 'administrator',
  name: 'Админов А.',
  region: parent.region,
  grants: [],
  children: [],
}

beforeEach(() => {
  ground.answer([
    [`GET /children/${CHILD}/consents`, answered({ items: consents })],
    [`GET /children/${CHILD}/data-requests`, answered({ items: [asked] })],
    [`GET /children/${CHILD}/data`, answered(data)],
    [
      'GET /data-requests',
      ({ query }) => answered({ items: query.get('status') === 'done' ? [done] : [waiting, erasure] })(),
    ],
  ])
})
const signedIn = (me: object) => () => {
  const requests = ground.region.replies.get('GET /data-requests')
  ground.answer([...staffReplies(me), ['GET /data-requests', requests]])
}

const family: readonly PageState[] = [
  { path: '/cabinet/data', shows: 'В свидетельстве — Дарья' },
  { path: '/cabinet/data/zzzzzzzz', shows: 'Такого ребёнка здесь нет' },
]
const staff: readonly PageState[] = [
  { path: '/cabinet/data-requests', shows: 'Дария', given: signedIn(schoolClerk) },
  { path: '/cabinet/data-requests', shows: 'Уничтожить данные: Смирнов Лев', given: signedIn(administrator) },
  { path: '/cabinet/data-requests?status=done', shows: 'Акт об уничтожении, PDF', given: signedIn(administrator) },
]
withBrowser.each([
  ['what a family may do with the data of its child', family],
  ['what those who answer see', staff],
])('%s', (_, states) => {
  noFault(ground, states)
  scrollsOneWay(ground, states, [{ width: 360, text: '200' }])
})

withBrowser('a family', () => {
  it('gives and withdraws consent to the text it sees', async () => {
    const version = textFor('publication').version
    const path = `/children/${CHILD}/consents`
    ground.region.replies.set(
      `PUT ${path}/publication`,
      answered({ purpose: 'publication', version, status: 'given', seq: 1 }),
    )
    ground.region.replies.set(
      `POST ${path}/application/withdrawal`,
      answered({ purpose: 'application', version, status: 'withdrawn', seq: 2 }),
    )
    const page = await open()
    await settled(page, '/cabinet/data')
    await press(page, page.getByRole('button', { name: /Дать согласие.*Имя и фотография на сайте/ }))
    await press(page, page.getByRole('button', { name: /Отозвать согласие.*Рассмотрение заявления/ }))
    await page.waitForTimeout(100)
    expect(sent('PUT', `${path}/publication`)).toEqual([{ body: { version }, match: undefined }])
    expect(sent('POST', `${path}/application/withdrawal`)).toEqual([{ body: {}, match: '"1"' }])
  })

  it('asks for a correction, and is told beside the field what is wrong', async () => {
    const wrong = { errors: [{ pointer: '/value', detail: 'Проверьте, правильно ли это записано' }] }
    ground.region.replies.set(`POST /children/${CHILD}/corrections`, () =>
      refusal(400, 'invalid-request', 'Запрос заполнен неверно', wrong),
    )
    const page = await open()
    await settled(page, '/cabinet/data')
    await page.getByLabel('СНИЛС').check()
    await type(page, page.getByLabel('Как правильно'), '12')
    await press(page, page.getByRole('button', { name: 'Попросить исправить' }))
    await page.getByRole('link', { name: 'Проверьте, правильно ли это записано' }).waitFor()
    expect(sent('POST', `/children/${CHILD}/corrections`)).toEqual([
      { body: { field: 'snils', value: '12' }, match: undefined },
    ])
  })

  it('asks twice before it asks for an erasure, and reads why it may not', async () => {
    ground.region.replies.set(`POST /children/${CHILD}/erasure`, () =>
      refusal(409, 'erasure-barred', 'Данные ребёнка пока нельзя уничтожить: ребёнок зачислен в организацию'),
    )
    const page = await open()
    await settled(page, '/cabinet/data')
    await press(page, page.getByRole('button', { name: 'Попросить уничтожить данные' }))
    expect(sent('POST', `/children/${CHILD}/erasure`)).toEqual([])
    await press(page, page.getByRole('button', { name: 'Да, попросить уничтожить' }))
    await page.getByText('ребёнок зачислен в организацию').first().waitFor()
  })

  it('keeps everything as a file', async () => {
    const page = await open()
    await settled(page, '/cabinet/data')
    const coming = page.waitForEvent('download')
    await press(page, page.getByRole('button', { name: 'Скачать JSON' }))
    expect((await coming).suggestedFilename()).toBe(`${CHILD}.json`)
  })
})

withBrowser('the administrator', () => {
  it('decides an erasure, refuses with a reason', async () => {
    signedIn(administrator)()
    ground.region.replies.set('POST /children/dddddddd/destruction', answered({ id: erasure.id, act: 'ABCDEFGH' }, 202))
    ground.region.replies.set('POST /data-requests/R2/refusal', answered({ id: 'R2', seq: 2, status: 'refused' }))
    const page = await open()
    await settled(page, '/cabinet/data-requests')
    await press(page, page.getByRole('button', { name: 'Уничтожить данные' }))
    await page.getByText('Данные уничтожаются').first().waitFor()
    expect(sent('POST', '/children/dddddddd/destruction')).toMatchObject([{ body: { ground: 'request' } }])
    await press(page, page.getByRole('button', { name: 'Отказать' }).first())
    await type(page, page.getByLabel('Почему отказано'), 'Нет документа')
    await press(page, page.getByRole('button', { name: 'Отказать' }).first())
    await page.getByText('Отказ отправлен семье').waitFor()
    expect(sent('POST', '/data-requests/R2/refusal')).toEqual([{ body: { reason: 'Нет документа' }, match: '"1"' }])
  })
})
