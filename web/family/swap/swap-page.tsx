import { useState } from 'preact/hooks'
import type * as z from 'zod/mini'
import { listOrganisations } from '../../../shared/contracts/registry.ts'
import { answerSwap, askSwap, showSwapRequest } from '../../../shared/contracts/swaps.ts'
import { Actions, Button } from '../../../shared/ui/button.tsx'
import { Checkboxes } from '../../../shared/ui/choices.tsx'
import { dayInWords } from '../../../shared/ui/dates.ts'
import { Refusal } from '../../../shared/ui/error-summary.tsx'
import { Form } from '../../../shared/ui/form.tsx'
import { Lead } from '../../../shared/ui/heading.tsx'
import { Inset } from '../../../shared/ui/inset.tsx'
import { catalogue } from '../../../shared/ui/language.ts'
import { State } from '../../../shared/ui/states.tsx'
import { SummaryCard } from '../../../shared/ui/summary-list.tsx'
import { newAttempt } from '../../call.ts'
import { Loaded } from '../../loaded.tsx'
import { useMe } from '../../me.ts'
import { Page } from '../../page.tsx'
import { usePortal } from '../../portal.ts'
import { useAction } from '../../use-action.ts'
import { useCall } from '../../use-call.ts'
import { useLive } from '../../use-live.ts'
import { untilTerm } from '../applications/term.ts'
import { ChildTabs } from '../child-tabs.tsx'

const SWAP = '/cabinet/swap'
/** Exchange of places is in the words of the order of the municipality: its page speaks Russian only. */
const words = catalogue({ ru: { start: 'Главная', title: 'Обмен местами' } })
const crumbs = [{ href: '/cabinet/', title: words.ru.start }]
type Shown = z.output<typeof showSwapRequest.response>
type Place = NonNullable<Shown['place']>

/** The exchange of places of the first child of a family that goes to a kindergarten. */
export function FirstSwapPage() {
  const own = useMe().children.filter(({ entrusted }) => !entrusted)
  const first = own.find(({ attends }) => attends?.kind === 'kindergarten-group') ?? own[0]
  if (first) return <SwapPage params={{ child: first.ref }} />
  return (
    <Page title={words.ru.title} words={words} crumbs={crumbs}>
      <State title="Детей нет">
        <p>Обмен местами доступен, когда ребёнок ходит в детский сад.</p>
      </State>
    </Page>
  )
}

/** What a family has asked for, what was proposed to it, and its answer. */
export function SwapPage({ params: { child } }: { params: { child: string } }) {
  const { children } = useMe()
  const { call } = usePortal()
  const found = useLive(showSwapRequest, { params: { child } })
  const action = useAction()
  const [attempt, setAttempt] = useState(newAttempt)
  const change = async (work: () => Promise<unknown>) => {
    if ((await action.run(work)) === 'refused') return
    setAttempt(newAttempt())
    found.renew()
  }
  const params = { child }
  return (
    <Page
      title={words.ru.title}
      caption={children.find(({ ref }) => ref === child)?.name}
      words={words}
      crumbs={crumbs}
      failed={action.errors.length > 0}
    >
      <ChildTabs label="Дети" child={child} href={(ref) => `${SWAP}/${ref}`}>
        {children.filter(({ attends, entrusted }) => !entrusted && attends?.kind !== 'class')}
      </ChildTabs>
      <Refusal of={action} />
      <Lead>
        Если другая семья хочет место в вашем детском саду, а вы — в её, вы можете поменяться. Пока обмен не состоялся,
        место остаётся за вами.
      </Lead>
      <Loaded of={found} lines={6}>
        {(it) => (
          <Now
            shown={it}
            busy={action.busy}
            onAnswer={(answer) =>
              change(() =>
                call(answerSwap, {
                  params,
                  body: { answer, ...(it.request?.swap && { swap: it.request.swap }) },
                  attempt,
                }),
              )
            }
            onAsk={(wishes) =>
              wishes.length === 0
                ? action.refuse([{ id: 'wishes', text: 'Выберите хотя бы один детский сад' }])
                : change(() => call(askSwap, { params, body: { wishes }, attempt }))
            }
            error={action.errorAt('wishes')}
          />
        )}
      </Loaded>
    </Page>
  )
}

type Props = {
  shown: Shown
  busy: boolean
  error: string | undefined
  onAnswer: (answer: 'agree' | 'decline') => void
  onAsk: (wishes: string[]) => void
}

function Now({ shown: { zone, place, request }, busy, error, onAnswer, onAsk }: Props) {
  if (!place)
    return (
      <State title="Места в детском саду нет">
        <p>Обмениваются местами дети, которые уже ходят в детский сад.</p>
      </State>
    )
  const here = { key: 'Сейчас', value: inWords(place) }
  if (request?.status === 'proposed')
    return (
      <SummaryCard
        title={request.agreed ? 'Вы согласились, ждём остальных' : 'Найден обмен'}
        tone={request.agreed ? 'neutral' : 'warning'}
        rows={[
          here,
          { key: 'Предложено', value: request.to ? inWords(request.to) : '—' },
          { key: 'Срок ответа', value: request.answerBy && untilTerm(request.answerBy, zone) },
        ]}
      >
        <div class="stack stack--close">
          <p>
            Места поменяются, когда согласятся все семьи. Если кто-то откажется или не ответит в срок, обмена не будет:
            место останется прежним, а запросы тех, кто согласился, снова будут ждать.
          </p>
          <Actions>
            {!request.agreed && (
              <Button busy={busy} onClick={() => onAnswer('agree')}>
                Согласиться
              </Button>
            )}
            <Button kind="secondary" busy={busy} onClick={() => onAnswer('decline')}>
              Отказаться
            </Button>
          </Actions>
        </div>
      </SummaryCard>
    )
  if (request?.status === 'asked')
    return (
      <SummaryCard
        title="Ищем встречный запрос"
        rows={[here, { key: 'Согласны на', value: request.wishes.map(({ title }) => title).join(', ') }]}
      >
        <div class="stack stack--close">
          {request.releasedAt !== undefined && (
            <p>
              {dayInWords(request.releasedAt, zone)} найденный обмен не состоялся: согласились не все семьи. Ваш запрос
              снова ждёт.
            </p>
          )}
          <p>Когда он найдётся, вы получите уведомление.</p>
          <Button kind="secondary" busy={busy} onClick={() => onAnswer('decline')}>
            Отозвать запрос
          </Button>
        </div>
      </SummaryCard>
    )
  return (
    <>
      {request?.endedAt !== undefined && (
        <Inset>
          <p>
            {dayInWords(request.endedAt, zone)}: {request.status === 'done' ? DONE : ended[request.why ?? 'withdrawn']}
          </p>
        </Inset>
      )}
      <AskForm place={place} busy={busy} error={error} onAsk={onAsk} />
    </>
  )
}

const DONE = 'обмен состоялся, место теперь в новом детском саду'
const ended: Record<NonNullable<NonNullable<Shown['request']>['why']>, string> = {
  withdrawn: 'запрос на обмен закрыт, место осталось прежним',
  declined: 'вы отказались от обмена, место осталось прежним',
  unanswered: 'вы не ответили в срок, запрос закрыт, место осталось прежним',
  left: 'ребёнок перешёл в другую группу, поэтому запрос закрыт',
}
const inWords = ({ organisation, group }: Place) => `${organisation.title}, ${group.title}`

type FormProps = Pick<Props, 'busy' | 'error' | 'onAsk'> & { place: Place }

function AskForm({ place, busy, error, onAsk }: FormProps) {
  const { region } = useMe()
  const [wishes, setWishes] = useState<string[]>([])
  const all = useCall(listOrganisations, { query: { region: region.code } })
  return (
    <Form onSubmit={() => onAsk(wishes)}>
      <p>Сейчас место: {inWords(place)}.</p>
      <Loaded of={all} lines={4}>
        {({ municipalities }) => {
          const own = municipalities.find(({ organisations }) =>
            organisations.some(({ id }) => id === place.organisation.id),
          )
          const others = (own?.organisations ?? []).filter(
            ({ id, kind, units }) =>
              kind === 'kindergarten' &&
              id !== place.organisation.id &&
              units.some(({ status }) => status.code === 'working'),
          )
          return (
            <Checkboxes
              id="wishes"
              label="На какие детские сады вы согласны"
              hint="Не больше десяти; группа будет того же возраста и направленности"
              error={error}
              values={wishes}
              choices={others.map(({ id, title, address }) => ({ value: id, title, hint: address }))}
              onInput={setWishes}
            />
          )
        }}
      </Loaded>
      <Actions>
        <Button type="submit" busy={busy}>
          {busy ? 'Отправляем…' : 'Попросить обмен'}
        </Button>
      </Actions>
    </Form>
  )
}
