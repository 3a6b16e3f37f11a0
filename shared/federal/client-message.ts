import { elementsOf, parseXml, writeXml, type XmlElement } from './xml.ts'

/** The types of the SMEV adapter. */
const ADAPTER = 'urn://x-artefacts-smev-gov-ru/services/service-adapter/types'

/** What goes out: `id` is ours and the same for every try; `replyTo` is that of the request, as it came. */
export type Outgoing = { id: string; replyTo?: string | undefined; xml: string }

/**
 * A document of ours as the SMEV adapter takes it, the counterpart of its QueryResult. An answer goes to whom it answers; what
 * the region asks the portal (`OrderRequest`) is a request; `RequestRejected` becomes the adapter's own words. The form is
 * inferred from that of its responses: it is to be compared with the adapter before it is used.
 */
export function clientMessage({ id, replyTo, xml }: Outgoing): string {
  const content = parseXml(xml)
  const isRequest = content.name === 'OrderRequest'
  const kind = isRequest ? 'Request' : 'Response'
  const metadata = [
    element('clientId', [id]),
    ...(isRequest || replyTo === undefined ? [] : [element('replyToClientId', [replyTo])]),
  ]
  const body = content.name === 'RequestRejected' ? rejects(content) : wrapped(content)
  return writeXml(
    element('ClientMessage', [
      element(`${kind}Message`, [element(`${kind}Metadata`, metadata), element(`${kind}Content`, [body])]),
    ]),
  )
}

const wrapped = (content: XmlElement) => element('content', [element('MessagePrimaryContent', [content])])

function rejects(content: XmlElement): XmlElement {
  const [code, description] = elementsOf(content).map(({ children }) => children)
  return element('rejects', [element('code', code ?? []), element('description', description ?? [])])
}

const nowhere = { line: 0, column: 0 }
const element = (name: string, children: XmlElement['children']): XmlElement => ({
  ...{ name, namespace: ADAPTER, prefix: '', attributes: [], declarations: {}, children, start: nowhere, end: nowhere },
})
