/**
 * `/__local`: what the region is doing, for people, in plain HTML. Every page is JSON for `Accept: application/json`, under the
 * same address and with the same content.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pageHeaders } from '../../infra/state.ts'
import type { Handler } from '../api/http.ts'
import type { LoggedEvent } from '../cloud/event-log.ts'
import { splitOnce } from '../cloud/signature.ts'
import { wordsOf } from '../failure.ts'
import type { Region } from '../region-types.ts'
import { type Html, html, page } from './html.ts'
import type { Mailbox } from './mailbox.ts'
import { sheetAt } from './styles.ts'

interface View {
  readonly title: string
  readonly data: unknown
  readonly body: Html
}

type Mail = Pick<Mailbox, 'all'>

/**
 * The handler of `/__local`; mount it there. Requests that change something are taken from pages of this port alone.
 * @param mail what left the platform, where something takes it
 */
export function localPage(region: Region, mail?: Mail): Handler {
  return async (request, response) => {
    const [path, ...rest] = splitOnce(request.url ?? '', '?')[0]
      .split('/')
      .slice(2)
      .map(decodeURIComponent)
    if (request.method === 'POST') return act(region, [path ?? '', ...rest], request, response)
    const sheet = rest.length === 0 ? sheetAt(path ?? '') : undefined
    if (sheet !== undefined) {
      response
        .writeHead(200, { ...pageHeaders, 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' })
        .end(sheet)
      return true
    }
    const view = path === 'mail' && mail ? letters(mail) : viewOf(region, path ?? '', rest)
    if (!view || (request.method !== 'GET' && request.method !== 'HEAD')) return false
    answer(request, response, 200, view)
    return true
  }
}

function viewOf(region: Region, path: string, rest: readonly string[]): View | undefined {
  if (path === '' && rest.length === 0) return functions(region)
  if (path === 'logs' && rest[0] !== undefined) return logs(region, rest[0])
  if (path === 'events') return events(region)
  if (path === 'queues') return queues(region)
  if (path === 'schedules') return schedules(region)
  if (path === 'faults') return faults(region)
  return undefined
}

function answer(request: IncomingMessage, response: ServerResponse, status: number, { title, data, body }: View): void {
  const json = (request.headers.accept ?? '').includes('application/json')
  const type = json ? 'application/json' : 'text/html; charset=utf-8'
  response.writeHead(status, { ...pageHeaders, 'content-type': type, 'cache-control': 'no-store' })
  response.end(json ? JSON.stringify(data) : page(title, body))
}

/** The zone of this machine: `npm start` moves the process to UTC after this module is loaded. */
const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
const time = (at: string | Date) =>
  html`<time datetime="${new Date(at).toISOString()}">${new Date(at).toLocaleString('ru', { timeZone })}</time>`

function functions(region: Region): View {
  const data = [...region.functions.all.values()].map(({ fn, stats, environments }) => {
    const averageMs = Math.round(stats.totalMs / Math.max(1, stats.invocations))
    return { name: fn.name, timeoutSeconds: fn.timeout, memoryMb: fn.memory, environments, averageMs, ...stats }
  })
  const link = (name: string) => html`<a href="/__local/logs/${encodeURIComponent(name)}">${name}</a>`
  const called = data
    .filter((one) => one.environments > 0 || one.coldStarts > 0 || one.errors > 0)
    .toSorted((a, b) => Number(b.errors > 0) - Number(a.errors > 0))
  const body = html`
<p>Папка данных: <code>${region.data}</code>. Адреса служб: <code>${region.data}/region.json</code>. Функции с ошибками — первыми, причина — в журнале функции.</p>
${region.warnings.map((sentence) => html`<p class="note" lang="en">${sentence}</p>`)}
<ul class="cards">${called.map(
    (one) => html`<li><h2>${link(one.name)}</h2><dl>
<dt>Вызовов</dt><dd>${one.invocations}</dd>
<dt>Ошибок</dt><dd${one.errors > 0 && html` class="bad"`}>${one.errors}</dd>
<dt>Холодных стартов</dt><dd>${one.coldStarts} (последний ${one.lastColdStartMs} мс)</dd>
<dt>В среднем</dt><dd>${one.averageMs} мс</dd>
<dt>Дольше всего</dt><dd>${one.maxMs} мс из ${one.timeoutSeconds} с</dd>
<dt>Работает сред</dt><dd>${one.environments}</dd></dl></li>`,
  )}</ul>
<h2>Ещё не вызывались</h2>
<ul class="names">${data.filter((one) => !called.includes(one)).map((one) => html`<li>${link(one.name)}</li>`)}</ul>`
  return { title: 'Функции', data, body }
}

function logs(region: Region, name: string): View | undefined {
  if (!region.functions.all.has(name)) return undefined
  const data = [...region.logs.of(name)].reverse()
  const body = html`<p>Последние строки, новые сверху. Все строки: <code>${region.data}/logs/${name}.jsonl</code>.</p>
${data.map((line) => html`<p>${time(line.time)} <small>${line.requestId}</small></p><pre>${line.text}</pre>`)}
${data.length === 0 && html`<p>Функция пока ничего не писала.</p>`}`
  return { title: `Журнал ${name}`, data, body }
}

const OUTCOMES = { pending: 'в пути', delivered: 'доставлено', dead: 'в очереди недоставленных', dropped: 'потеряно' }

function events(region: Region): View {
  const wrong = ({ deliveries }: LoggedEvent) =>
    deliveries.some(({ outcome, error }) => outcome !== 'delivered' && error)
  const data = region
    .recentEvents()
    .toSorted((a, b) => Number(!!wrong(b)) - Number(!!wrong(a)))
    .slice(0, 200)
  const body = html`<p>Последние события шины: сначала те, которые не удалось доставить, затем новые. Все события: <code>${region.data}/events.jsonl</code>.</p>
<ul class="cards">${data.map(
    ({
      event,
      deliveries,
    }) => html`<li><h2>${event['detail-type']}</h2><p>${time(event.time)} <small>${event.id}</small></p>
${deliveries.map(
  ({ target, outcome, attempts, error }) =>
    html`<p${outcome !== 'delivered' && html` class="bad"`}>${target}: ${OUTCOMES[outcome]}, попыток ${attempts}${error && `: ${error}`}</p>`,
)}${deliveries.length === 0 && html`<p>Никто не подписан.</p>`}
<details><summary>Содержание</summary><pre>${JSON.stringify(event.detail, null, 2)}</pre></details></li>`,
  )}</ul>`
  return { title: 'События', data, body }
}

const WAYS = { email: 'письмо', sms: 'SMS', messenger: 'сообщение бота' }

function letters(mail: Mail): View {
  const data = mail.all()
  const body = html`<p>Всё, что ушло бы людям: письма, SMS и сообщения бота, новые сверху. Дальше этой машины они не идут.</p>
<ul class="cards">${data.map(
    ({ way, to, at, subject, text, times }) =>
      html`<li><h2>${subject || WAYS[way]}</h2><p>${time(at)} ${WAYS[way]}, кому: ${to}${times > 1 && `, пришло раз: ${times}`}</p><pre>${text}</pre></li>`,
  )}</ul>${data.length === 0 && html`<p>Пока ничего не уходило.</p>`}`
  return { title: 'Почта', data, body }
}

const STATES = { ready: 'ждёт', delayed: 'отложено', inFlight: 'в работе' }

function queues(region: Region): View {
  const data = region.queues.names.map((name) => ({ name, messages: region.queues.peek(name) }))
  const body = html`${data.map(
    ({ name, messages }) =>
      html`<h2>${name}: ${messages.length}</h2><ul class="cards">${messages.map(
        ({
          id,
          body: content,
          attributes,
          receives,
          state,
        }) => html`<li><p>${STATES[state]}, получено раз: ${receives} <small>${id}</small></p>
${attributes.ERROR_MESSAGE && html`<p class="bad">${attributes.ERROR_MESSAGE}</p>`}
<details><summary>Содержание</summary><pre>${content}</pre><pre>${JSON.stringify(attributes, null, 2)}</pre></details>
${
  name.endsWith('-dlq') &&
  html`<form method="post" action="/__local/queues/${name}/${id}/replay"><button>Вернуть туда, откуда пришло</button></form>`
}</li>`,
      )}</ul>`,
  )}`
  return { title: 'Очереди', data, body }
}

function schedules(region: Region): View {
  const data = region.schedules.list().map(({ schedule, next, last }) => ({ ...schedule, next, last }))
  const body = html`<ul class="cards">${data.map(
    ({ fn, name, expression, zone, next, last }) => html`<li><h2>${fn}</h2><dl>
<dt>Правило</dt><dd>${name}</dd><dt>Когда</dt><dd>${expression}, ${zone}</dd>
<dt>Дальше</dt><dd>${next ? time(next) : 'никогда'}</dd><dt>Было</dt><dd>${last ? time(last) : 'ещё нет'}</dd></dl>
<form method="post" action="/__local/schedules/${fn}/run"><button>Запустить сейчас</button></form></li>`,
  )}</ul>`
  return { title: 'Расписания', data, body }
}

function faults({ faults: { rates, counters } }: Region): View {
  const body = html`<p>Сбои между функциями и базой или шиной задаются при запуске: <code>npm start -- --faults conflict=0.05,throttle=0.1</code>.</p>
<dl>${Object.entries(counters).map(
    ([name, count]) =>
      html`<dt>${name}</dt><dd>${count}${name in rates && `, задано ${Reflect.get(rates, name)}`}</dd>`,
  )}</dl>`
  return { title: 'Сбои', data: { rates, counters }, body }
}

/** A form on another site could press our buttons, so the browser must say that the page is of this very port. */
function isOurs({ headers }: IncomingMessage): boolean {
  const host = headers.host ?? ''
  const site = headers['sec-fetch-site'] ?? 'none'
  const here = headers.origin === undefined || headers.origin === `http://${host}`
  return /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host) && here && (site === 'same-origin' || site === 'none')
}

async function act(
  region: Region,
  path: readonly string[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const [section = '', name = '', id = ''] = path
  const replay = section === 'queues' && path.length === 4 && path[3] === 'replay'
  const run = section === 'schedules' && path.length === 3 && id === 'run'
  if (!replay && !run) return false
  request.resume()
  const back = html`<p><a href="/__local/${section}">Назад</a></p>`
  if (!isOurs(request)) {
    answer(request, response, 403, { title: 'Нельзя', data: { ok: false, error: 'not from this page' }, body: back })
    return true
  }
  try {
    const result = replay ? await region.replay(name, id) : await region.runSchedule(name)
    const body = html`<pre>${JSON.stringify(result, null, 2) ?? 'ничего не вернула'}</pre>${back}`
    answer(request, response, 200, {
      title: replay ? 'Сообщение возвращено' : `${name}: выполнено`,
      data: { ok: true, result },
      body,
    })
  } catch (error) {
    const body = html`<p class="bad">${wordsOf(error)}</p>${back}`
    answer(request, response, 500, { title: 'Не получилось', data: { ok: false, error: wordsOf(error) }, body })
  }
  return true
}
