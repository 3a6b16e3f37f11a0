/** `docs/asyncapi.json`: AsyncAPI 3.0 of every fact on the bus, from the contracts. */
import { CloudEvent } from '../shared/contracts/cloud-event.ts'
import type { ListedEvent } from './catalogue.ts'
import { dataSchemaOf } from './event-schemas.ts'
import type { Json } from './json.ts'
import { sampleOf } from './samples.ts'
import type { Shapes } from './shapes.ts'

const PAGE = `Факты региона на шине событий: CloudEvents 1.0 в JSON, \`detail-type\` равен \`type\`. В \`data\` только идентификаторы и коды:
личных данных нет. Доставляется не меньше одного раза и без порядка: повтор узнают по \`id\`, порядок у \`subject\` задаёт
\`sequence\`. Виды событий только дополняются; несовместимое изменение — новый вид рядом (\`.v2\`).

The facts of a region on the event bus: CloudEvents 1.0 as JSON, \`detail-type\` is \`type\`. \`data\` holds ids and codes only.
At least once and in no order: a repetition has the same \`id\`, \`sequence\` orders the facts of a \`subject\`. Types grow
additively; a break is a new type side by side.`

/** Shapes that the document asks for, to be converted together. */
export const asked = (events: readonly ListedEvent[]) => [CloudEvent, ...events.map(({ data }) => data)]

/** The document as plain data. */
export function asyncapi(events: readonly ListedEvent[], shapes: Shapes, version: string): object {
  const payloads = events.map((event) => [event, shapes.of(event.data)] as const)
  const envelope = shapes.of(CloudEvent)
  const named = shapes.named()
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Звонок: события / Zvonok: events',
      version,
      description: PAGE,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(
      events.map(({ name, type, about }) => [
        name,
        {
          address: type,
          title: name,
          description: `Subject: \`${about}/<id>\`.`,
          messages: { [name]: { $ref: `#/components/messages/${name}` } },
        },
      ]),
    ),
    operations: Object.fromEntries(
      events.map(({ name, type }) => [
        `publish${name}`,
        {
          action: 'send',
          channel: { $ref: `#/channels/${name}` },
          summary: type,
          security: [{ $ref: '#/components/securitySchemes/iam' }],
          messages: [{ $ref: `#/channels/${name}/messages/${name}` }],
        },
      ]),
    ),
    components: {
      securitySchemes: {
        iam: {
          type: 'http',
          scheme: 'AWS4-HMAC-SHA256',
          description: 'Права на шину даёт облако / Rights to the bus are given by the cloud',
        },
      },
      messages: Object.fromEntries(payloads.map(([event, data]) => [event.name, message(event, data, named)])),
      schemas: { CloudEvent: envelope, ...named },
    },
  }
}

function message({ name, type, about }: ListedEvent, data: Json, named: Record<string, Json>) {
  const payload = {
    allOf: [
      { $ref: '#/components/schemas/CloudEvent' },
      { type: 'object', properties: { type: { const: type }, data }, required: ['type', 'data'] },
    ],
  }
  return {
    name: type,
    title: name,
    contentType: 'application/json',
    payload,
    examples: [{ name, payload: example(type, about, sampleOf(data, named)) }],
  }
}

const example = (type: string, about: string, data: unknown) => ({
  specversion: '1.0',
  id: '01KAMT3Q8F6Z9V2W5X7Y4B1C0E',
  source: '/zvonok/demo',
  type,
  time: '2026-11-22T09:12:45.000Z',
  subject: `${about}/01KAMT3Q8F6Z9V2W5X7Y4B1C0D`,
  dataschema: dataSchemaOf(type),
  sequence: '00000001',
  region: 'demo',
  actor: 'person/k3m9p2vx',
  data,
})
