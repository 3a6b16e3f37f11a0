import { stylesheet } from './styles.ts'

/** HTML as tagged templates: everything put in is escaped, except what is HTML already. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function shown(value: unknown): string {
  if (value instanceof Html) return value.text
  if (Array.isArray(value)) return value.map(shown).join('')
  if (value === undefined || value === null || value === false) return ''
  return String(value).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
}

/** `` html`<p>${text}</p>` ``; lists are joined, nothing (undefined, null, false) is left out. */
export function html(parts: TemplateStringsArray, ...values: readonly unknown[]): Html {
  return new Html(parts.map((part, index) => part + shown(values[index])).join(''))
}

/** A whole page, readable from 320 pixels on. */
export function page(title: string, body: Html): string {
  return html`<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Звонок, локальный регион</title><link rel="stylesheet" href="${stylesheet('local')}"></head>
<body><nav aria-label="Разделы"><ul>
<li><a href="/__local">Функции</a></li><li><a href="/__local/events">События</a></li><li><a href="/__local/queues">Очереди</a></li>
<li><a href="/__local/schedules">Расписания</a></li><li><a href="/__local/faults">Сбои</a></li> <li><a href="/__local/mail">Почта</a></li> <li><a href="/docs/">API</a></li>
</ul></nav><main><h1>${title}</h1>
${body}
</main></body></html>
`.text
}
