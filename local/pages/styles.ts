/** The styles of pages of the local region, under addresses of their own: a page with the headers of the portal takes none inside. */
const sheets: Readonly<Record<'local' | 'people', string>> = {
  local: `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { margin: 0 auto; max-width: 64rem; padding: 0 1rem 4rem }
nav ul, .names { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; padding: 0 }
h1 { font-size: 1.5rem } h2 { font-size: 1.25rem; margin-top: 2rem } .cards h2 { font-size: 1.125rem; margin: 0 0 .25rem } .cards p { margin: .25rem 0 }
.cards { display: grid; gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); list-style: none; padding: 0 }
.cards > li, .note { border: 1px solid #8888; border-radius: .5rem; padding: .5rem .75rem; overflow-wrap: anywhere }
dl { display: grid; grid-template-columns: auto 1fr; gap: 0 .75rem; margin: 0 } dt { opacity: .75 } dd { margin: 0; overflow-wrap: anywhere }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .875rem; margin: .25rem 0 }
button { font: inherit; padding: .25rem .75rem; min-height: 2.75rem } .bad { color: #b3261e; font-weight: 600 }
@media (prefers-color-scheme: dark) { .bad { color: #ffb4ab } }
`,
  people: `
body {font:18px/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem;color:#1b1f24}
ul {list-style:none;padding:0}
button {font:inherit;width:100%;text-align:left;padding:.75rem 1rem;margin:.25rem 0;border:2px solid #1f5bb5;border-radius:8px;background:#fff;cursor:pointer}
button:hover,button:focus{background:#e8f0fb;outline:3px solid #ffbf47}
`,
}

const MOUNT = '/__local'
export const stylesheet = (name: keyof typeof sheets): string => `${MOUNT}/${name}.css`

/** The sheet at an address, by the part behind `/__local/`. */
export const sheetAt = (path: string): string | undefined =>
  Object.entries(sheets).find(([name]) => path === `${name}.css`)?.[1]
