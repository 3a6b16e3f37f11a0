import { useState } from 'preact/hooks'
import type * as z from 'zod/mini'
import { changeApplication, showForm } from '../../../shared/contracts/filing.ts'
import { Actions, Button, ButtonLink } from '../../../shared/ui/button.tsx'
import { ErrorSummary } from '../../../shared/ui/error-summary.tsx'
import { Inset } from '../../../shared/ui/inset.tsx'
import { State } from '../../../shared/ui/states.tsx'
import { Loaded } from '../../loaded.tsx'
import { Page } from '../../page.tsx'
import { usePortal } from '../../portal.ts'
import { ProblemError } from '../../problem-error.ts'
import { useCall } from '../../use-call.ts'
import { WISHES_FIELD, type Wish } from '../kindergarten/application-form.ts'
import type { Kindergarten } from '../kindergarten/reference.ts'
import { useReference } from '../kindergarten/use-reference.ts'
import { WishesStep } from '../kindergarten/wishes-step.tsx'
import { ApplicationAt } from './application-at.tsx'
import { type Application, BASE, crumbs, statuses, words } from './words.ts'

type Form = z.output<typeof showForm.response>

/** The kindergartens an application asks for, chosen and put in order anew; the time of filing stays. */
export const WishesPage = ({ params: { id } }: { params: { id: string } }) => (
  <ApplicationAt id={id}>{(application) => <Change application={application} />}</ApplicationAt>
)

function Change({ application }: { application: Application }) {
  const { id, child, number, status } = application
  const [failed, setFailed] = useState(false)
  const changeable = status === 'queued' || status === 'declined' || status === 'lapsed'
  return (
    <Page
      title="Изменить пожелания"
      caption={`${child.name}, заявление № ${number}`}
      words={words}
      crumbs={[...crumbs, { href: `${BASE}/${id}`, title: child.name }]}
      failed={failed}
    >
      {changeable ? (
        <Read application={application} onFailed={setFailed} />
      ) : (
        <State title="Сейчас это сделать нельзя" action={<ButtonLink href={`${BASE}/${id}`}>К заявлению</ButtonLink>}>
          <p>{`Пожелания меняют, пока заявление в очереди. Сейчас: «${statuses[status].text}».`}</p>
        </State>
      )}
    </Page>
  )
}

type ReadProps = { application: Application; onFailed: (failed: boolean) => void }

function Read({ application, onFailed }: ReadProps) {
  const form = useCall(showForm, { params: { id: application.id } })
  const reference = useReference()
  return (
    <Loaded of={reference} lines={8}>
      {({ kindergartens }) => (
        <Loaded of={form} lines={8}>
          {(value) => (
            <Wishes application={application} form={value} kindergartens={kindergartens} onFailed={onFailed} />
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

/** The form with other wishes; everything else is sent as the family filled it in. */
export function withWishes(
  { seq: _, confirmed: __, ...form }: Form,
  wishes: readonly Wish[],
): Omit<Form, 'seq' | 'confirmed'> {
  return {
    ...form,
    wishes: wishes.map(({ organisation, title }, at) => ({ organisation, title, priority: at + 1 })),
  }
}

type WishesProps = ReadProps & { form: Form; kindergartens: readonly Kindergarten[] }

function Wishes({ application: { id, status }, form, kindergartens, onFailed }: WishesProps) {
  const { call, router } = usePortal()
  const [wishes, setWishes] = useState<readonly Wish[]>(() =>
    form.wishes
      .toSorted((a, b) => a.priority - b.priority)
      .map(({ organisation, title }) => ({
        organisation,
        title: kindergartens.find(({ id: of }) => of === organisation)?.title ?? title,
      })),
  )
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState({ attempt: 0, text: '' })

  const refuse = (text: string) => {
    setTrouble({ attempt: trouble.attempt + 1, text })
    onFailed(true)
    setBusy(false)
  }
  const save = async () => {
    if (wishes.length === 0) return refuse('Отметьте хотя бы один детский сад')
    setBusy(true)
    try {
      await call(changeApplication, { params: { id }, body: withWishes(form, wishes), match: form.seq })
      router.go(`${BASE}/${id}`)
    } catch (error) {
      refuse(error instanceof ProblemError ? error.message : 'Не удалось сохранить: нет связи. Нажмите ещё раз')
    }
  }

  return (
    <div class="stack measure">
      {trouble.text !== '' && (
        <ErrorSummary key={trouble.attempt} errors={[{ id: WISHES_FIELD, text: trouble.text }]} />
      )}
      <Inset>
        <p>
          {status === 'queued'
            ? 'Время подачи не изменится: порядок в очереди сохранится.'
            : 'Когда вы сохраните пожелания, заявление вернётся в очередь с прежним временем подачи.'}
        </p>
      </Inset>
      <WishesStep
        kindergartens={kindergartens}
        wishes={wishes}
        onWishes={setWishes}
        error={trouble.text === '' ? undefined : trouble.text}
      />
      <Actions>
        <Button large busy={busy} onClick={save}>
          {busy ? 'Сохраняем…' : status === 'queued' ? 'Сохранить пожелания' : 'Сохранить и вернуться в очередь'}
        </Button>
        <a href={`${BASE}/${id}`}>Не менять</a>
      </Actions>
    </div>
  )
}
