/**
 * Every kind of item that the platform stores, and what it is to a child: the part of `ChildData` that a guardian is handed
 * (article 14 of 152-FZ), or why it is not. A test compares it with the formats that the code declares, and with
 * what is stored of a child that everything has happened to: a kind that was forgotten fails it.
 */
export const handed: Record<string, string> = {
  application: 'applications.state',
  FORM: 'applications.form',
  attachment: 'applications.attachments',
  FACT: 'applications.history',
  OUTGOING: 'applications.messages',
  case: 'cases.state',
  'CASE-FORM': 'cases.answers',
  DRAFT: 'drafts',
  CARD: 'card',
  pupil: 'pupil',
  lesson: 'lessons',
  transfer: 'transfers',
  'swap-request': 'swap',
  guardianship: 'guardianship',
  delegation: 'delegations',
  NOTICE: 'notices',
  DELIVERY: 'deliveries',
  consent: 'consents',
  'data-request': 'requests',
  LOOK: 'looks',
  'OWN-LOOKS': 'looks',
}

/** Nothing of these is handed, and why. */
const beside: [why: string, kinds: string][] = [
  ['only a way to what is handed', 'APPLICATION-OF-CHILD CASES-OF-YEAR TRANSFER-ASKED FEDERAL-ORDER'],
  [
    'calculated from all applications of a queue; the place stands on the page of the application',
    'PLACES PLACE-HISTORY PUBLIC-QUEUE PUBLIC-NUMBERS',
  ],
  [
    'a calculation over all applications; what came of it for the child stands in its application',
    'run RUN-CHUNK RUN-PAGE',
  ],
  [
    'the answer to a message or a request, so that a repetition gets the same: dropped after its term',
    'RECEIPT TICKET PASSED-ANSWER TOLD OUTGOING-HEAD OUTGOING-TAKEN INCOMING TROUBLE',
  ],
  ['a reminder calculated from the case, its files and the rights in the applications', 'CASE-PROOF'],
  ['a reminder to look whether the files that a message named have come', 'AWAITED-FILES'],
  ['about an adult', 'PRINCIPAL PREFERENCES employment'],
  ['a key or a mark, no data', 'KEY UNIQUE BLIND REGION-KEYS MOVED'],
  ['names for lists, made from cards', 'ROSTER'],
  ['of several families; the own part stands in the request', 'swap'],
  [
    'about no person',
    'organisation group TIMETABLE SERVICES REGION REGIONS rule-set ADOPTED-RULES DEMOGRAPHY TERRITORIES plan report SEATS TURN DOOR SPENT',
  ],
]
export const notHanded = new Map(beside.flatMap(([why, kinds]) => kinds.split(' ').map((kind) => [kind, why] as const)))
