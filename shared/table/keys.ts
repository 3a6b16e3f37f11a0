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

  // cases of a child for one e-service and one school year, at all organisations: one item counts them; a form begun and not yet sent
  casesOfYear: (it: In<{ child: string; service: string; year: number }>) => ({
    pk: at(it.region, 'CHILD', it.child),
    sk: `CASES#${it.service}#${it.year}`,
  }),
  awaitedFiles: (it: In<{ id: string }>) => ({ pk: at(it.region, `application/${it.id}`), sk: 'AWAITED-FILES' }),
  caseProof: (it: In<{ id: string }>) => ({ pk: at(it.region, `case/${it.id}`), sk: 'PROOF' }),
  caseForm: (it: In<{ id: string }>) => ({ pk: at(it.region, `case/${it.id}`), sk: 'FORM' }),
  draft: (it: In<{ ref: string; service: string }>) => ({
    pk: at(it.region, 'PERSON', it.ref),
    sk: `DRAFT#${it.service}`,
  }),
  draftsOf: (it: In<{ ref: string }>) => ({ pk: at(it.region, 'PERSON', it.ref), sk: 'DRAFT#' }),

  // consents of a child's guardians lie together, and what is asked about its data; both have facts under their own names
  consent: (it: In<{ child: string; rest: string }>) => ({
    pk: at(it.region, 'CHILD', it.child),
    sk: `CONSENT#${it.rest}`,
  }),
  consentsOf: (it: In<{ child: string }>) => ({ pk: at(it.region, 'CHILD', it.child), sk: 'CONSENT#' }),

  // places of a group or class: apart from it, because every offer and enrolment changes them
  seats: (it: In<{ group: string }>) => ({ pk: at(it.region, `group/${it.group}`), sk: 'SEATS' }),

  // a class's lessons lie in one partition by day: a diary week is one query
  lesson: (it: In<{ group: string; date: string; number: number }>) => ({
    pk: at(it.region, 'LESSONS', it.group),
    sk: `${it.date}#${pad(it.number, 2)}`,
  }),
  lessonsOf: (it: In<{ group: string }>) => at(it.region, 'LESSONS', it.group),
  lessonsOn: (date: string) => ({ first: date, last: `${date}#99` }),
  timetable: (it: In<{ of: string }>) => ({ pk: at(it.region, 'TIMETABLE', it.of), sk: 'WEEK' }),

  runChunk: (it: In<{ run: string; chunk: number }>) => ({
    pk: at(it.region, `run/${it.run}`),
    sk: `CHUNK#${pad(it.chunk, 6)}`,
  }),
  runChunks: (it: In<{ run: string }>) => ({ pk: at(it.region, `run/${it.run}`), sk: 'CHUNK#' }),
  runPage: (it: In<{ run: string; list: string; page: number }>) => ({
    pk: at(it.region, `run/${it.run}`),
    sk: `PAGE#${it.list}#${pad(it.page, 6)}`,
  }),

  // places in the queue as they stood at a moment, cut into pages by application; a turn says whether they are due again
  places: (it: In<{ queue: string; page: number }>) => ({
    pk: at(it.region, 'PLACES', it.queue),
    sk: `PAGE#${pad(it.page, 4)}`,
  }),
  // how places changed by day, cut into the same pages
  placeHistory: (it: In<{ queue: string; page: number }>) => ({
    pk: at(it.region, 'PLACES', it.queue),
    sk: `HISTORY#${pad(it.page, 4)}`,
  }),
  // who is shown in the public queue of an age and orientation, and when its numbers were drawn
  publicQueue: (it: In<{ municipality: string; queue: string }>) => ({
    pk: at(it.region, 'PUBLIC-QUEUE', it.municipality),
    sk: `QUEUE#${it.queue}`,
  }),
  publicNumbers: (it: In<{ municipality: string }>) => ({
    pk: at(it.region, 'PUBLIC-QUEUE', it.municipality),
    sk: 'NUMBERS',
  }),
  turn: (it: In<{ of: string }>) => ({ pk: at(it.region, 'TURN', it.of), sk: 'TURN' }),

  // messages for a client in the order of their numbers; the head holds the last one; `told` says how far the facts of
  // an application have become messages
  outgoing: (it: In<{ client: string; number: number }>) => ({
    pk: at(it.region, 'OUTGOING', it.client),
    sk: pad(it.number, 12),
  }),
  outgoingOf: (it: In<{ client: string }>) => at(it.region, 'OUTGOING', it.client),
  outgoingHead: (it: In<{ client: string }>) => ({ pk: at(it.region, 'OUTGOING-HEAD', it.client), sk: 'HEAD' }),
  outgoingTaken: (it: In<{ client: string }>) => ({ pk: at(it.region, 'OUTGOING-HEAD', it.client), sk: 'TAKEN' }),
  told: (it: In<{ application: string }>) => ({ pk: at(it.region, `application/${it.application}`), sk: 'TOLD' }),

  // which application filed here the federal portal asks for by a number of its own
  federalOrder: (it: In<{ orderId: string }>) => ({ pk: at(it.region, 'FEDERAL-ORDER', it.orderId), sk: 'ORDER' }),

  // a federal message that went wrong
  incoming: (it: In<{ client: string }>) => ({ pk: at(it.region, 'OUTGOING-HEAD', it.client), sk: 'INCOMING' }),
  passedAnswer: (it: In<{ id: string }>) => ({ pk: at(it.region, 'PASSED-ANSWER', it.id), sk: 'PASSED-ANSWER' }),
  trouble: (it: In<{ id: string }>) => ({ pk: at(it.region, 'TROUBLE', it.id), sk: 'TROUBLE' }),

  card: (it: In<{ ref: string }>) => ({ pk: at(it.region, 'PERSON', it.ref), sk: 'CARD' }),
  principal: (it: In<{ ref: string }>) => ({ pk: at(it.region, 'PERSON', it.ref), sk: 'PRINCIPAL' }),
  notice: (it: In<{ ref: string; id: string }>) => ({ pk: at(it.region, 'PERSON', it.ref), sk: `NOTICE#${it.id}` }),

  // how a person wants to be told, and what goes out to them: by the notice and the way, so each is there once
  preferences: (it: In<{ ref: string }>) => ({ pk: at(it.region, 'PERSON', it.ref), sk: 'PREFERENCES' }),
  delivery: (it: In<{ ref: string; id: string; way: string }>) => ({
    pk: at(it.region, 'PERSON', it.ref),
    sk: `DELIVERY#${it.id}#${it.way}`,
  }),
  wayOfDelivery: (sk: string) => sk.split('#')[2] ?? '',

  transferAsked: (it: In<{ pupil: string; organisation: string }>) => ({
    pk: at(it.region, 'TRANSFER-ASKED', it.pupil),
    sk: it.organisation,
  }),
  look: (it: In<{ child: string; day: string; role: string; reader: string; purpose: string }>) => ({
    pk: at(it.region, 'LOOKS', it.child),
    sk: `${it.day}#${it.role}/${it.reader}#${it.purpose}`,
  }),
  // the family's own looks: a row for each of them and month
  ownLooks: (it: In<{ child: string; month: string; role: string; reader: string }>) => ({
    pk: at(it.region, 'OWN-LOOKS', it.child),
    sk: `${it.month}#${it.role}/${it.reader}`,
  }),
  ownLooksAt: (it: In<{ child: string }>) => at(it.region, 'OWN-LOOKS', it.child),
  // how far the chains of subjects came, by the day on which that was published
  moved: (it: In<{ shard: number; day: string; subject: string; seq: number }>) => ({
    pk: at(it.region, 'MOVED', pad(it.shard, 2)),
    sk: `${it.day}#${it.subject}#${pad(it.seq, 8)}`,
  }),
  movesIn: (it: In<{ shard: number }>) => at(it.region, 'MOVED', pad(it.shard, 2)),
  looksAt: (it: In<{ child: string }>) => at(it.region, 'LOOKS', it.child),
  // how often somebody did what is counted, in the window that began at this second
  spent: (it: In<{ who: string; of: string; from: number }>) => ({
    pk: at(it.region, 'SPENT', it.who),
    sk: `${it.of}#${it.from}`,
  }),
  // who came to a door that lets in so many a second, and the tickets of those who wait
  door: (it: In<{ of: string }>) => ({ pk: at(it.region, 'DOOR', it.of), sk: 'DOOR' }),
  ticket: (it: In<{ key: string }>) => ({ pk: at(it.region, 'TICKET', it.key), sk: 'TICKET' }),
  receipt: (it: In<{ key: string }>) => ({ pk: at(it.region, 'RECEIPT', it.key), sk: 'RECEIPT' }),
  regionData: (it: In<{ name: string }>) => ({ pk: at(it.region, 'REGION'), sk: it.name }),
  territories: (it: In<{ municipality: string }>) => ({
    pk: at(it.region, 'REGION'),
    sk: `TERRITORIES#${it.municipality}`,
  }),

  /** The one key without a region in front: the list of regions of the deployment. */
  regionList: () => ({ pk: 'REGIONS', sk: 'LIST' }),

  // ---- main table: gsi1 lists by the one who works with them, gsi2 by the other side
  organisationsOf: (it: In<{ municipality: string }>) => at(it.region, 'ORGANISATIONS', it.municipality),
  delegationsOf: (it: In<{ child: string }>) => at(it.region, 'DELEGATIONS', it.child),
  invitation: (it: In<{ code: string }>) => at(it.region, 'INVITATION', it.code),
  staffOf: (it: In<{ organisation: string }>) => at(it.region, 'STAFF', it.organisation),
  organisationsWith: (it: In<{ ogrn: string }>) => at(it.region, 'OGRN', it.ogrn),
  groupsOf: (it: In<{ organisation: string }>) => at(it.region, 'GROUPS', it.organisation),
  queueOf: (it: In<{ kind: string; municipality: string }>) => at(it.region, 'QUEUE', it.kind, it.municipality),
  casesAt: (it: In<{ organisation: string }>) => at(it.region, 'CASES-AT', it.organisation),
  caseInList: (it: { service: string; state?: string; at?: string; id?: string }) =>
    `${it.service}#${it.state ?? ''}${it.at === undefined ? '' : `#${it.at}#${it.id ?? ''}`}`,
  casesOf: (it: In<{ child: string }>) => at(it.region, 'CASES-OF', it.child),
  offersOf: (it: In<{ organisation: string }>) => at(it.region, 'OFFERS', it.organisation),
  pupilsOf: (it: In<{ group: string }>) => at(it.region, 'PUPILS', it.group),
  leaversOf: (it: In<{ group: string }>) => at(it.region, 'LEAVERS', it.group),
  leaver: (it: { to: string; id?: string }) => `${it.to}#${it.id ?? ''}`,
  transfersFrom: (it: In<{ organisation: string }>) => at(it.region, 'TRANSFERS-FROM', it.organisation),
  transfersTo: (it: In<{ organisation: string }>) => at(it.region, 'TRANSFERS-TO', it.organisation),
  lessonAt: (it: { date: string; number: number }) => `${it.date}#${pad(it.number, 2)}`,
  lessonsBy: (it: In<{ teacher: string }>) => at(it.region, 'TEACHER', it.teacher),
  runsOf: (it: In<{ municipality: string }>) => at(it.region, 'RUNS', it.municipality),
  swapRequestsOf: (it: In<{ municipality: string }>) => at(it.region, 'SWAP-REQUESTS', it.municipality),
  ruleSetsOf: (it: In<{ municipality: string }>) => at(it.region, 'RULE-SETS', it.municipality),
  /** `of`: an application or a case; their ids are never the same. */
  attachmentsOf: (it: In<{ of: string }>) => at(it.region, 'ATTACHMENTS', it.of),
  // what staff saw on a day, by reader: for the auditor alone
  looksOn: (it: In<{ day: string }>) => at(it.region, 'LOOKS-ON', it.day),
  lookInDay: (it: { reader: string; child: string; purpose: string }) => `${it.reader}#${it.child}#${it.purpose}`,
  looksBy: (reader: string) => ({ first: `${reader}#`, last: `${reader}#~` }),
  dataRequestsAt: (it: In<{ desk: string }>) => at(it.region, 'DATA-REQUESTS', it.desk),
  dataRequestsOf: (it: In<{ child: string }>) => at(it.region, 'DATA-REQUESTS-OF', it.child),
  outgoingHeads: (it: { region: string }) => at(it.region, 'OUTGOING-HEADS'),
  troubles: (it: { region: string }) => at(it.region, 'TROUBLES'),
  reportsOf: (it: { region: string }) => at(it.region, 'REPORTS'),
  reportInList: (it: { at: string; id: string }) => `${it.at}#${it.id}`,
  deliveriesOf: (it: In<{ ref: string }>) => ({ pk: at(it.region, 'PERSON', it.ref), sk: 'DELIVERY#' }),
  /** What was told about a thing, to whomever, in the portal and beyond it. */
  toldAbout: (it: In<{ about: string }>) => at(it.region, 'TOLD-ABOUT', it.about),
  noticesOf: (it: In<{ ref: string }>) => ({ pk: at(it.region, 'PERSON', it.ref), sk: 'NOTICE#' }),
  /** Less than all parts gives the beginning that a list of them has. */
  placeInList: (it: { status: string; at?: string; id?: string }) =>
    `${it.status}#${it.at ?? ''}${it.id === undefined ? '' : `#${it.id}`}`,
  /** What a place in a list was made of. */
  partsOfPlace: (place: string) => {
    const [status = '', at = '', id = ''] = place.split('#')
    return { status, at, id }
  },
  /** For lists by time alone. */
  momentInList: (it: { at: string; id: string }) => `${it.at}#${it.id}`,

  // ---- main table: gsi3, work that is due
  outbox: (it: In<{ shard: number }>) => at(it.region, 'OUTBOX', pad(it.shard, 2)),
  due: (it: In<{ kind: string }>) => at(it.region, 'DUE', it.kind),
  held: (it: In<{ run: string }>) => at(it.region, 'HELD', it.run),

  // ---- keys table: everything that leads from a person to a ref
  personKey: (it: In<{ ref: string }>) => ({ pk: at(it.region, 'KEY', it.ref), sk: 'KEY' }),
  unique: (it: In<{ mac: string }>) => ({ pk: at(it.region, 'UNIQUE', it.mac), sk: 'REF' }),
  blind: (it: In<{ mac: string; ref: string }>) => ({ pk: at(it.region, 'BLIND', it.mac), sk: it.ref }),
  blinds: (it: In<{ mac: string }>) => at(it.region, 'BLIND', it.mac),
  roster: (it: In<{ list: string }>) => ({ pk: at(it.region, 'ROSTER', it.list), sk: 'ROSTER' }),
  regionKeys: (it: { region: string }) => ({ pk: at(it.region, 'REGION-KEYS'), sk: 'CURRENT' }),
} as const

/** How many partitions the marks of unpublished facts are spread over: one hot partition takes 1,000 writes a second. */
export const OUTBOX_SHARDS = 16
export const shardOf = (factId: string) =>
  (factId.charCodeAt(factId.length - 1) + factId.charCodeAt(factId.length - 2)) % OUTBOX_SHARDS
