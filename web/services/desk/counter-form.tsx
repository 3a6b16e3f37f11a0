import { useRef, useState } from 'preact/hooks'
import type * as z from 'zod/mini'
import { fileCaseFor } from '../../../shared/contracts/services.ts'
import { civilDate } from '../../../shared/domain/calendar.ts'
import { fieldsOf } from '../../../shared/domain/service.ts'
import { Actions, Button } from '../../../shared/ui/button.tsx'
import { Radios } from '../../../shared/ui/choices.tsx'
import { DateInput } from '../../../shared/ui/date-input.tsx'
import { Fieldset } from '../../../shared/ui/field.tsx'
import { Form } from '../../../shared/ui/form.tsx'
import { useLanguage, useWords } from '../../../shared/ui/language.ts'
import { Select, TextInput } from '../../../shared/ui/text-input.tsx'
import { newAttempt } from '../../call.ts'
import { attemptFor, emptyDraft } from '../../draft.ts'
import { useMe } from '../../me.ts'
import { usePortal } from '../../portal.ts'
import { ProblemError } from '../../problem-error.ts'
import { useUnsavedWarning } from '../../unsaved.ts'
import type { Action } from '../../use-action.ts'
import { AnswerSections } from '../answer-sections.tsx'
import { firstAnswers, idOf, troubles } from '../answers.ts'
import { SchoolChoice } from '../school-choice.tsx'
import { identityQuestions, SCHOOL } from '../who.ts'
import { IdentityFields } from '../who-fields.tsx'
import type { Shown } from '../words.ts'
import { type ApplicantField, bodyOf, channelsOf, emptyPaper, type Paper, paperErrors, pointers } from './counter.ts'
import { words } from './counter-words.ts'

type Props = {
  service: Shown
  action: Action
  onTaken: (receipt: z.output<typeof fileCaseFor.response>) => void
}

/** What the paper says, from top to bottom, and one button. Nothing of it stays on this device. */
export function CounterForm({ service, action, onTaken }: Props) {
  const text = useWords(words)
  const language = useLanguage()
  const me = useMe()
  const { call, now } = usePortal()
  const [today] = useState(() => civilDate(new Date(now()).toISOString(), service.zone))
  const channels = channelsOf(me.role)
  const [paper, setPaper] = useState(() =>
    emptyPaper(channels[0] ?? 'counter', me.organisation?.id ?? '', firstAnswers(service)),
  )
  const [begun, setBegun] = useState(false)
  const tried = useRef(emptyDraft)
  useUnsavedWarning(begun)
  const questions = identityQuestions(me, today)
  const { errorAt } = action
  const type = (part: Partial<Paper>) => {
    setPaper({ ...paper, ...part })
    setBegun(true)
  }
  const field = (id: ApplicantField) => ({
    id,
    label: text[id],
    autoComplete: 'off',
    value: paper[id],
    error: errorAt(id),
    onInput: (value: string) => type({ [id]: value }),
  })

  const send = async () => {
    const titles = new Map(fieldsOf(service).map((it) => [it.id, it.title] as const))
    const wrong = [
      ...paperErrors(service, paper, questions, today, text),
      ...troubles(service, paper.answers, language).map((it) => ({
        id: idOf(it.field),
        text: `${titles.get(it.field)}: ${it.text}`,
      })),
    ]
    if (wrong.length > 0) return action.refuse(wrong)
    const body = bodyOf(service, paper)
    const attempt = attemptFor(tried.current, body, newAttempt)
    tried.current = { ...emptyDraft, attempt }
    const answers = Object.fromEntries([...titles.keys()].map((id) => [`/answers/${id}`, idOf(id)]))
    let unknown = false
    const outcome = await action.run(
      async () => {
        const given = { params: { service: service.code }, body, attempt: attempt.key }
        const receipt = await call(fileCaseFor, given).catch((error: unknown) => {
          unknown = error instanceof ProblemError && error.is('not-found')
          throw error
        })
        setBegun(false)
        onTaken(receipt)
      },
      { ...pointers, ...answers },
    )
    // Whom the school does not know, nobody here may ask about: what was typed is all that can be checked.
    if (outcome !== 'done' && unknown) action.refuse([{ id: 'childSurname', text: text.unknownChild }])
  }
  return (
    <Form class="stack stack--wide" onSubmit={send}>
      <Fieldset legend={text.paper}>
        {channels.length > 1 && (
          <Radios
            id="channel"
            label={text.channel}
            value={paper.channel}
            choices={channels.map((value) => ({ value, title: text[value] }))}
            onInput={(value) => type({ channel: channels.find((it) => it === value) ?? paper.channel })}
          />
        )}
        <DateInput
          id="filedOn"
          label={text.filedOn}
          hint={text.filedOnHint}
          optional
          value={paper.filedOn}
          error={errorAt('filedOn')}
          onInput={(filedOn) => type({ filedOn })}
        />
      </Fieldset>
      <Fieldset legend={text.applicant}>
        <TextInput {...field('surname')} />
        <TextInput {...field('name')} />
        <TextInput {...field('middleName')} optional />
        <TextInput {...field('phone')} kind="tel" width={20} optional />
        <Select
          id="code"
          label={text.code}
          value={paper.code}
          options={[
            { value: '1', title: text.passport },
            { value: '2', title: text.foreign },
          ]}
          onInput={(code) => type({ code })}
        />
        <TextInput {...field('series')} width={10} optional />
        <TextInput {...field('number')} width={10} />
      </Fieldset>
      <Fieldset legend={text.child}>
        <IdentityFields
          questions={questions}
          answers={paper.identity}
          errorAt={errorAt}
          onAnswer={(answers) => type({ identity: { ...paper.identity, ...answers } })}
        />
      </Fieldset>
      {service.organisation === 'chosen' && !me.organisation && (
        <Fieldset legend={text.school}>
          <SchoolChoice
            id={SCHOOL}
            value={paper.organisation}
            error={errorAt(SCHOOL)}
            municipality={me.municipality?.code}
            onInput={(organisation) => type({ organisation })}
          />
        </Fieldset>
      )}
      <AnswerSections
        service={service}
        answers={paper.answers}
        errors={action.errors}
        onAnswers={(answers) => type({ answers })}
      />
      <Actions>
        <Button type="submit" large busy={action.busy}>
          {action.busy ? text.sending : text.send}
        </Button>
      </Actions>
    </Form>
  )
}
