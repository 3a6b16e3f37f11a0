import { listApplications } from '../../shared/contracts/applications.ts'
import { listMyCases, showCase } from '../../shared/contracts/cases.ts'
import { showDraft, showService } from '../../shared/contracts/services.ts'
import { civilDate } from '../../shared/domain/calendar.ts'
import { fieldsOf } from '../../shared/domain/service.ts'
import { useWords } from '../../shared/ui/language.ts'
import type { Answers as Typed } from '../form/question.ts'
import { Loaded } from '../loaded.tsx'
import { useMe } from '../me.ts'
import { Page } from '../page.tsx'
import { usePerson } from '../person.ts'
import { usePortal } from '../portal.ts'
import { useLoading } from '../use-call.ts'
import { familyAnswers, firstAnswers } from './answers.ts'
import { latest, NEW } from './filling.ts'
import { type Earlier, FormSteps, type Opened } from './form-steps.tsx'
import { words } from './form-words.ts'
import { clockFrom, openingAt } from './opening.ts'
import { formOf } from './use-filling.ts'
import { childrenFor, mayBringNew } from './who.ts'
import type { ListedCase, Shown } from './words.ts'

/** The form of a service while it is filled in; it stays in place from step to step. */
export function FormPage({ params: { service, step } }: { params: { service: string; step: string } }) {
  const text = useWords(words)
  const opened = useOpened(service)
  if (opened.kind !== 'ready')
    return (
      <Page title={text.services} words={words}>
        <Loaded of={opened} lines={8}>
          {() => null}
        </Loaded>
      </Page>
    )
  return <Ready key={service} opened={opened.value} step={step} />
}

/** So many of the last applications are looked at. */
const MOST = 3

function useOpened(code: string) {
  const { call, drafts, now } = usePortal()
  const { region, role } = useMe()
  const person = usePerson()
  return useLoading(async (signal): Promise<Opened> => {
    const params = { service: code }
    const asked = now()
    const [{ ahead, ...service }, { draft }, { items }] = await Promise.all([
      call(showService, { params, query: { region: region.code }, signal }).then((it) => ({
        ...it,
        ahead: clockFrom(asked, now(), it.now).ahead,
      })),
      call(showDraft, { params, signal }),
      call(listMyCases, { signal }),
    ])
    const earlier = await earlierOf(service, items, signal)
    return { service, begun: latest(draft, drafts.read(person, formOf(code))), earlier, ahead }
  }, `form ${code}`)

  /** Its own service first, then any other that asks for the same, then the family's kindergarten application. */
  async function earlierOf(service: Shown, cases: readonly ListedCase[], signal: AbortSignal): Promise<Earlier[]> {
    if (!fieldsOf(service).some(({ family }) => family)) return []
    const before = cases.toSorted((a, b) => Number(b.service.code === code) - Number(a.service.code === code))
    const found = await Promise.all(
      before.slice(0, MOST).map(async ({ id, child, service: of }) => ({
        name: child.name ?? '',
        answers: familyAnswers(
          service,
          (await call(showCase, { params: { id }, signal })).answers,
          of.code === code ? undefined : 'text',
        ),
      })),
    )
    const useful = found.filter(({ answers }) => Object.keys(answers).length > 0)
    if (useful.length > 0 || role !== 'parent') return useful
    const { items } = await call(listApplications, { signal }).catch(() => ({ items: [] }))
    const [last] = items
    if (!last) return []
    const { earlierAnswers } = await import('../family/kindergarten/earlier.ts')
    const { takenFrom: name, address } = await earlierAnswers(call, last, signal).catch((): Typed => ({}))
    return name && address ? [{ name, answers: familyAnswers(service, { address }) }] : []
  }
}

function Ready({ opened, step }: { opened: Opened; step: string }) {
  const { service, begun } = opened
  const me = useMe()
  const today = civilDate(service.now, service.zone)
  const closes = openingAt(service.openings, Date.parse(service.now))?.closes ?? today
  const known = me.role === 'pupil' ? me.children : childrenFor(service, me, closes, '')
  const choices = [...known.map(({ ref }) => ref), ...(mayBringNew(service, me) ? [NEW] : [])]
  const [only = ''] = choices
  const first = begun?.filling ?? {
    child: choices.length > 1 ? '' : only,
    identity: {},
    organisation: '',
    answers: firstAnswers(service),
  }
  return <FormSteps opened={opened} first={first} step={step} today={today} />
}
