/** The page of the local region on which one chooses who to be, whatever provider it stands in for. */
import type { ServerResponse } from 'node:http'
import type { Persona } from '../../regions/demo/personas.ts'

const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A list of people instead of a password; the form posts `person` to the address it was read from. */
export function showPeople(people: readonly Persona[], response: ServerResponse): void {
  const buttons = people.map(({ key, title, claims }) => {
    const name = [claims.family_name, claims.given_name, claims.middle_name].filter(Boolean).join(' ')
    return `<li><button name="person" value="${quoted(key)}"><b>${quoted(title)}</b><br>${quoted(name)}</button></li>`
  })
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .end(`<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Кто вы?</title>
<style>body{font:18px/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem;color:#1b1f24}ul{list-style:none;padding:0}button{font:inherit;width:100%;text-align:left;padding:.75rem 1rem;margin:.25rem 0;border:2px solid #1f5bb5;border-radius:8px;background:#fff;cursor:pointer}button:hover,button:focus{background:#e8f0fb;outline:3px solid #ffbf47}</style></head>
<body><main><h1>Кто вы?</h1><p>Это учебный вход местного региона вместо Госуслуг: выберите человека. Все люди вымышлены.</p>
<form method="post"><ul>${buttons.join('\n')}</ul></form></main></body></html>`)
}
