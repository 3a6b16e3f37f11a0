import { useState } from 'preact/hooks'
import type * as z from 'zod/mini'
import { draftQueueRules, listQueueRules, tryQueueRules } from '../../shared/contracts/queue-rules.ts'
import { Actions, Button } from '../../shared/ui/button.tsx'
import { Refusal } from '../../shared/ui/error-summary.tsx'
import { Form } from '../../shared/ui/form.tsx'
import { Lead } from '../../shared/ui/heading.tsx'
import { newAttempt } from '../call.ts'
import { Loaded } from '../loaded.tsx'
import { useMe } from '../me.ts'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useStore } from '../store.ts'
import { useAction } from '../use-action.ts'
import { useCall } from '../use-call.ts'
import { filledFrom, filledFromDraft, proposalOf } from './form.ts'
import { RulesFields } from './rules-fields.tsx'
import { TrialResult } from './trial.tsx'
import { RULES, type Rules, rulesCrumbs, words } from './words.ts'

/** A new order of the queue: what it says, what it would change, and its draft. */
export function NewRulesPage() {
  const { municipality } = useMe()
  const { query } = useStore(usePortal().router.place)
  const rules = useCall(listQueueRules, { params: { municipality: municipality?.code ?? '' } })
  return (
    <Loaded of={rules} lines={8}>
      {(it) => <Editor key={query.get('draft') ?? ''} rules={it} draft={query.get('draft')} />}
    </Loaded>
  )
}

const fields = { '/body/law': 'law', '/body/validTo': 'to', '/body/order': 'order' }

function Editor({ rules: { inForce, drafts }, draft }: { rules: Rules; draft: string | null }) {
  const { municipality } = useMe()
  const { call, router } = usePortal()
  const params = { municipality: municipality?.code ?? '' }
  const begun = drafts.find(({ id }) => id === draft)?.rules
  const base = begun ?? inForce
  const [form, setForm] = useState(() => (begun ? filledFromDraft(begun) : filledFrom(inForce)))
  const [trial, setTrial] = useState<z.output<typeof tryQueueRules.response>>()
  // The same form sent again after a broken connection is the same draft.
  const [attempt, setAttempt] = useState(newAttempt)
  const action = useAction()
  const change = (over: Partial<typeof form>) => {
    setForm({ ...form, ...over })
    setAttempt(newAttempt())
    setTrial(undefined)
  }
  const send = async (work: (body: NonNullable<ReturnType<typeof proposalOf>['body']>) => Promise<void>) => {
    const { body, errors } = proposalOf(form, base)
    if (body === undefined) return action.refuse(errors)
    await action.run(() => work(body), fields)
  }
  const tryIt = () => send(async (body) => setTrial(await call(tryQueueRules, { params, body })))
  const save = () =>
    send(async (body) => {
      await call(draftQueueRules, { params, body, attempt })
      router.go(RULES)
    })
  return (
    <Page
      title="Новый порядок очереди"
      caption={municipality?.title ?? ''}
      crumbs={rulesCrumbs}
      words={words}
      failed={action.errors.length > 0}
    >
      <Refusal of={action} />
      <Lead>
        Заполнено так, как действует сейчас. Измените, посмотрите на настоящей очереди, кто и на сколько подвинется, и
        сохраните проект: до подписи он ничего не меняет.
      </Lead>
      <Form onSubmit={tryIt}>
        <RulesFields form={form} base={base} errorOf={action.errorAt} onInput={change} />
        <Actions>
          <Button type="submit" busy={action.busy}>
            {action.busy ? 'Считаем…' : 'Показать, что изменится'}
          </Button>
          <Button kind="secondary" busy={action.busy} onClick={save}>
            Сохранить проект
          </Button>
          <a href={RULES}>Отмена</a>
        </Actions>
      </Form>
      {trial && <TrialResult trial={trial} />}
    </Page>
  )
}
