import type { Act } from '../../domain/act.ts'
import { russianDate } from '../../domain/calendar.ts'
import { type Case, stateIn } from '../../domain/case.ts'
import type { Organisation } from '../../domain/organisation.ts'
import { caseReceiptFor } from '../../domain/paper.ts'
import { type Answers, documentsAsked, type Service } from '../../domain/service.ts'
import { wordOf } from '../../domain/words.ts'
import type { Block, Paper } from '../../files/paper.ts'
import { personVault } from '../../vault/person.ts'
import { officeOf } from '../case-filing.ts'
import { answersOf } from '../cases.ts'
import { organisation } from '../organisations.ts'
import { adultName, childCard } from '../people/people.ts'
import { serviceOf } from '../services.ts'
import {
  type Child,
  centred,
  childInWords,
  type Issued,
  momentOf,
  section,
  text,
  title,
  verification,
} from './paper-texts.ts'
import { issued, type Link, linkToPaper } from './papers.ts'

/** A link to the receipt of a case. @throws Problem `not-found` when the child was erased */
export async function linkToCaseReceipt(act: Act, it: Case): Promise<Link> {
  const { region } = act
  const [service, vault, child, office, school] = await Promise.all([
    serviceOf(region, it.service),
    personVault(region, it.child),
    childCard(region, it.child),
    officeOf(region, it.municipality),
    organisation(region, it.organisation),
  ])
  if (!school) throw new Error(`${region} has no organisation ${it.organisation}`)
  const [answers, applicant] = await Promise.all([answersOf(region, it.id, vault), applicantOf(region, it)])
  const own = await issued(region, caseReceiptFor(it, office))
  return linkToPaper(act, it, vault, receipt(it, { service, answers, child, applicant, school, ...office }, own))
}

/** Who applied; a pupil is the child itself. */
const applicantOf = async (region: string, { applicant, child }: Case): Promise<string | undefined> =>
  applicant === child ? undefined : adultName(region, applicant)

type About = {
  service: Service
  answers: Answers
  child: Child
  applicant: string | undefined
  school: Organisation
  zone: string
}

const KEPT = 'Время подачи сохраняется, если ответы изменят. Ход заявления виден в личном кабинете.'

function receipt(it: Case, about: About, own: Issued): Paper {
  const { service, answers, child, applicant, school } = about
  const name = `Расписка № ${it.number} от ${russianDate(own.particulars.on)}`
  const [first] = service.states
  const documents = documentsAsked(service, answers).map((asked) =>
    asked.optional ? `${asked.title} (по желанию)` : asked.title,
  )
  const listed: Block[] =
    documents.length === 0 ? [] : [section('Какие документы нужны'), { kind: 'list', items: documents }]
  return {
    ...{ title: name, author: school.title, issuedAt: it.filedAt, foot: name },
    blocks: [
      ...[centred(school.title), centred(school.address), title('Расписка в приёме заявления')],
      text(`Заявление на услугу «${service.title}» принято и зарегистрировано. Основание: ${service.law}.`),
      {
        kind: 'facts',
        rows: [
          ['Номер заявления', it.number],
          ['Подано', momentOf(it.filedAt, about)],
          ...(it.receivedAt === it.filedAt ? [] : [['Внесено в систему', momentOf(it.receivedAt, about)] as const]),
          ['Как подано', wordOf(`by-${it.channel}`).title],
          ...(applicant === undefined ? [] : [['Заявитель', applicant] as const]),
          ['Ребёнок', childInWords(child)],
          ['Учебный год', `${it.year}/${it.year + 1}`],
        ],
      },
      ...listed,
      section('Что дальше'),
      { kind: 'list', items: [first?.family ?? stateIn(service, it).family, KEPT] },
      verification(own),
    ],
  }
}
