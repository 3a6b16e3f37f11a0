/**
 * The whole design of both tables on one screen. No other file may spell a key. The region comes first in every key;
 * a subject's facts stand in its own partition, so one query shows a thing and its history.
 */
type In<T> = T & { region: string }

const pad = (n: number, digits: number) => String(n).padStart(digits, '0')
const at = (region: string, ...parts: string[]) => [region, ...parts].join('#')

export const keys = {
  // ---- main table: states, each under `<region>#<kind>/<id>`
  state: (it: In<{ subject: string }>) => ({ pk: at(it.region, it.subject), sk: 'STATE' }),
  fact: (it: In<{ subject: string; seq: number }>) => ({ pk: at(it.region, it.subject), sk: `FACT#${pad(it.seq, 8)}` }),
  factsOf: (it: In<{ subject: string }>) => ({ pk: at(it.region, it.subject), sk: 'FACT#' }),
  form: (it: In<{ id: string }>) => ({ pk: at(it.region, `application/${it.id}`), sk: 'FORM' }),

  // one active application of a kind per child, and the way from a child to its applications
  applicationOfChild: (it: In<{ child: string; kind: string }>) => ({
    pk: at(it.region, 'CHILD', it.child),
    sk: `APPLICATION#${it.kind}`,
  }),
  ofChild: (it: In<{ child: string }>) => ({ pk: at(it.region, 'CHILD', it.child), sk: 'APPLICATION#' }),

  card: (it: In<{ ref: string }>) => ({ pk: at(it.region, 'PERSON', it.ref), sk: 'CARD' }),
  principal: (it: In<{ ref: string }>) => ({ pk: at(it.region, 'PERSON', it.ref), sk: 'PRINCIPAL' }),
  notice: (it: In<{ ref: string; id: string }>) => ({ pk: at(it.region, 'PERSON', it.ref), sk: `NOTICE#${it.id}` }),

  look: (it: In<{ child: string; day: string; reader: string; purpose: string }>) => ({
    pk: at(it.region, 'LOOKS', it.child),
    sk: `${it.day}#${it.reader}#${it.purpose}`,
  }),
  receipt: (it: In<{ key: string }>) => ({ pk: at(it.region, 'RECEIPT', it.key), sk: 'RECEIPT' }),
  regionData: (it: In<{ name: string }>) => ({ pk: at(it.region, 'REGION'), sk: it.name }),

  /** The one key without a region in front: the list of regions of the deployment. */
  regionList: () => ({ pk: 'REGIONS', sk: 'LIST' }),

  // ---- main table: gsi1 lists by the one who works with them, gsi2 by the other side
  organisationsOf: (it: In<{ municipality: string }>) => at(it.region, 'ORGANISATIONS', it.municipality),
  groupsOf: (it: In<{ organisation: string }>) => at(it.region, 'GROUPS', it.organisation),
  queueOf: (it: In<{ kind: string; municipality: string }>) => at(it.region, 'QUEUE', it.kind, it.municipality),
  offersOf: (it: In<{ organisation: string }>) => at(it.region, 'OFFERS', it.organisation),
  placeInList: (it: { status: string; at: string; id: string }) => `${it.status}#${it.at}#${it.id}`,

  // ---- main table: gsi3, work that is due
  outbox: (it: In<{ shard: number }>) => at(it.region, 'OUTBOX', pad(it.shard, 2)),
  held: (it: In<{ run: string }>) => at(it.region, 'HELD', it.run),

  // ---- keys table: everything that leads from a person to a ref
  personKey: (it: In<{ ref: string }>) => ({ pk: at(it.region, 'KEY', it.ref), sk: 'KEY' }),
  unique: (it: In<{ mac: string }>) => ({ pk: at(it.region, 'UNIQUE', it.mac), sk: 'REF' }),
  blind: (it: In<{ mac: string; ref: string }>) => ({ pk: at(it.region, 'BLIND', it.mac), sk: it.ref }),
  roster: (it: In<{ list: string }>) => ({ pk: at(it.region, 'ROSTER', it.list), sk: 'ROSTER' }),
  regionKeys: (it: { region: string }) => ({ pk: at(it.region, 'REGION-KEYS'), sk: 'CURRENT' }),
} as const

/** How many partitions the marks of unpublished facts are spread over: one hot partition takes 1,000 writes a second. */
export const OUTBOX_SHARDS = 16
export const shardOf = (factId: string) =>
  (factId.charCodeAt(factId.length - 1) + factId.charCodeAt(factId.length - 2)) % OUTBOX_SHARDS
