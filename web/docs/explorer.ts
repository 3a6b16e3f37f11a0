/** The reference that can be tried: Swagger UI with everything it needs from this address. */
import SwaggerUI, { type System } from 'swagger-ui-dist/swagger-ui-es-bundle.js'

/**
 * The path of an operation stands on the button that opens it. Swagger UI makes it a link as well, which nobody can press and
 * every screen reader stumbles over; the button itself writes the address.
 */
const pathsAsText = ({ React }: System) => ({
  components: { DeepLink: ({ text }: { text: string }) => React.createElement('span', null, text) },
})

/** Swagger UI leaves its lists without a name: that of the parameter or of the answer that they stand beside. */
function nameLists(explorer: Element): void {
  for (const list of explorer.querySelectorAll('select:not([aria-label], [id])')) {
    const row = list.closest('tr')
    const name = row?.dataset.paramName ?? row?.dataset.code ?? list.closest('[class*=content-type]')?.textContent
    if (!list.closest('label')) list.setAttribute('aria-label', name ?? 'Media type')
  }
}

const explorer = document.getElementById('explorer')
if (explorer) new MutationObserver(() => nameLists(explorer)).observe(explorer, { childList: true, subtree: true })

SwaggerUI({
  url: '/docs/openapi.json',
  dom_id: '#explorer',
  deepLinking: true,
  plugins: [pathsAsText],
  docExpansion: 'none',
  defaultModelsExpandDepth: -1,
  displayRequestDuration: true,
  filter: true,
  // Its colours on black cannot be read by everybody.
  syntaxHighlight: { activated: false },
  tryItOutEnabled: true,
  // The document is checked when it is made; nobody else has to be asked, or told who reads it.
  validatorUrl: null,
})
