import { useState } from 'preact/hooks'
import { changeCase } from '../../shared/contracts/cases.ts'
import { Actions, Button, ButtonLink } from '../../shared/ui/button.tsx'
import { type FieldProblem, Refusal } from '../../shared/ui/error-summary.tsx'
import { Form } from '../../shared/ui/form.tsx'
import { Inset } from '../../shared/ui/inset.tsx'
import { useLanguage, useWords } from '../../shared/ui/language.ts'
import { State } from '../../shared/ui/states.tsx'
import { Loaded } from '../loaded.tsx'
import { useMe } from '../me.ts'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { type Action, useAction } from '../use-action.ts'
import { AnswerSections } from './answer-sections.tsx'
import { idOf, sentAnswers, troubles } from './answers.ts'
import { caseCrumbs, ServiceOf, useCase } from './case-at.tsx'
import { words } from './case-words.ts'
import { CASES } from './paths.ts'
import type { Case, Shown } from './words.ts'

/** The answers of an application, all on one page, changed while the window is open; the time of filing stays. */
export function ChangePage({ params: { id } }: { params: { id: string } }) {
  const text = useWords(words)
  const { role } = useMe()
  const loading = useCase(id)
  const action = useAction()
  const known = loading.kind === 'ready' ? loading.value : undefined
  const failed = action.errors.length > 0
  const toCase = { href: `${CASES}/${id}`, title: known?.child.name ?? text.cases }
  return (
    <Page
      title={text.changeTitle}
      caption={known ? `${known.service.title}, ${text.number(known.number)}` : undefined}
      words={words}
      crumbs={[...caseCrumbs(role, text), toCase]}
      failed={failed}
    >
      <Refusal of={action} />
      <Loaded of={loading} lines={8}>
        {(it) =>
          it.changeable ? (
            <ServiceOf it={it}>
              {(service) => <Change key={it.seq} it={it} service={service} action={action} onOld={loading.renew} />}
            </ServiceOf>
          ) : (
            <State title={text.notNow} action={<ButtonLink href={toCase.href}>{text.toCase}</ButtonLink>}>
              <p>{text.notNowText(it.state.title)}</p>
            </State>
          )
        }
      </Loaded>
    </Page>
  )
}

type Props = { it: Case; service: Shown; action: Action; onOld: () => void }

function Change({ it: { id, seq, answers: before }, service, action, onOld }: Props) {
  const text = useWords(words)
  const language = useLanguage()
  const { call, router } = usePortal()
  const [answers, setAnswers] = useState(before)
  const titles = new Map(service.sections.flatMap(({ fields }) => fields.map((it) => [it.id, it.title] as const)))

  const save = async () => {
    const found = troubles(service, answers, language)
    if (found.length > 0)
      return action.refuse(
        found.map(
          ({ field, text: said }): FieldProblem => ({ id: idOf(field), text: `${titles.get(field)}: ${said}` }),
        ),
      )
    const pointers = Object.fromEntries([...titles.keys()].map((field) => [`/answers/${field}`, idOf(field)]))
    const body = { answers: sentAnswers(service, answers) }
    const outcome = await action.run(() => call(changeCase, { params: { id }, body, match: seq }), pointers)
    if (outcome === 'done') router.go(`${CASES}/${id}`)
    else if (outcome === 'outdated') onOld()
  }
  return (
    <Form class="stack stack--wide measure" onSubmit={save}>
      <Inset>
        <p>{text.changeLead}</p>
      </Inset>
      <AnswerSections service={service} answers={answers} errors={action.errors} onAnswers={setAnswers} />
      <Actions>
        <Button type="submit" large busy={action.busy}>
          {action.busy ? text.busy : text.save}
        </Button>
        <a href={`${CASES}/${id}`}>{text.notChange}</a>
      </Actions>
    </Form>
  )
}
