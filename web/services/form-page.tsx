import { listMyCases, showCase } from '../../shared/contracts/cases.ts'
import { showDraft, showService } from '../../shared/contracts/services.ts'
import { civilDate } from '../../shared/domain/calendar.ts'
import { useWords } from '../../shared/ui/language.ts'
import { Loaded } from '../loaded.tsx'
import { useMe } from '../me.ts'
import { Page } from '../page.tsx'
import { usePerson } from '../person.ts'
import { usePortal } from '../portal.ts'
import { useLoading } from '../use-call.ts'
import { type Answers, familyAnswers, firstAnswers } from './answers.ts'
import { type Filling, latest } from './filling.ts'
import { FormSteps } from './form-steps.tsx'
import { words } from './form-words.ts'
import { clockFrom } from './opening.ts'
import { formOf } from './use-filling.ts'
import type { Shown } from './words.ts'

/** What a brother or a sister was applied for with: whose it was, where to, and what holds for all of a family. */
export type Earlier = { child: string; name: string; organisation: string; answers: Answers }

export type Opened = {
  service: Shown
  /** What was begun before, with the time the server got it. */
  begun: { filling: Filling; savedAt?: string } | undefined
  earlier: readonly Earlier[]
  /** By how many milliseconds the clock of the server is ahead of this device's. */
  ahead: number
}

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

function useOpened(code: string) {
  const { call, drafts, now } = usePortal()
  const { region } = useMe()
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
    const before = items.filter((it) => it.service.code === code).slice(0, 1)
    const earlier = await Promise.all(
      before.map(async ({ id, child, organisation }) => ({
        child: child.ref,
        name: child.name ?? '',
        organisation: organisation.id,
        answers: familyAnswers(service, (await call(showCase, { params: { id }, signal })).answers),
      })),
    )
    return { service, begun: latest(draft, drafts.read(person, formOf(code))), earlier, ahead }
  }, `form ${code}`)
}

function Ready({ opened, step }: { opened: Opened; step: string }) {
  const { service, begun } = opened
  const { role, children } = useMe()
  const today = civilDate(service.now, service.zone)
  const [self] = children
  const first = begun?.filling ?? {
    child: role === 'pupil' ? (self?.ref ?? '') : '',
    identity: {},
    organisation: '',
    answers: firstAnswers(service),
  }
  return <FormSteps opened={opened} first={first} step={step} today={today} />
}
