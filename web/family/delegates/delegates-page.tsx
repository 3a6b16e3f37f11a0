import { useState } from 'preact/hooks'
import {
  givePupilCode,
  inviteDelegate,
  listDelegates,
  renewInvitation,
  withdrawDelegation,
} from '../../../shared/contracts/delegations.ts'
import { ButtonLink } from '../../../shared/ui/button.tsx'
import { dayInWords } from '../../../shared/ui/dates.ts'
import { Done } from '../../../shared/ui/done.tsx'
import { Refusal } from '../../../shared/ui/error-summary.tsx'
import { Heading, Lead } from '../../../shared/ui/heading.tsx'
import { Details } from '../../../shared/ui/inset.tsx'
import { useLanguage, useWords } from '../../../shared/ui/language.ts'
import { State } from '../../../shared/ui/states.tsx'
import { Loaded } from '../../loaded.tsx'
import { type Child, useMe } from '../../me.ts'
import { Page } from '../../page.tsx'
import { usePortal } from '../../portal.ts'
import { useAction } from '../../use-action.ts'
import { useLive } from '../../use-live.ts'
import { CodeOnce, type CodeShown } from './code-once.tsx'
import { DelegateCard } from './delegate-card.tsx'
import { InviteForm } from './invite-form.tsx'
import { PupilCode } from './pupil-code.tsx'
import { type Delegation, scopesIn, words } from './words.ts'

/** Whom a guardian entrusts the data of a child with, and the child's own way in. */
export function DelegatesPage({ params }: { params: { child: string } }) {
  const text = useWords(words)
  const child = useMe().children.find(({ ref, entrusted }) => ref === params.child && !entrusted)
  if (child) return <Entrusting key={child.ref} child={child} />
  return (
    <Page title={text.title} words={words} crumbs={[{ href: '/cabinet/', title: text.start }]}>
      <State title={text.notOwn} action={<ButtonLink href="/cabinet/">{text.toStart}</ButtonLink>}>
        <p>{text.notOwnText}</p>
      </State>
    </Page>
  )
}

function Entrusting({ child }: { child: Child }) {
  const text = useWords(words)
  const language = useLanguage()
  const { zone } = useMe().region
  const { call } = usePortal()
  const delegates = useLive(listDelegates, { params: { child: child.ref } })
  const action = useAction()
  const [done, setDone] = useState<{ count: number; title?: string; code?: CodeShown }>({ count: 0 })
  const failed = action.errors.length > 0

  const act = async (work: () => Promise<{ title?: string; code?: CodeShown }>) => {
    const outcome = await action.run(
      async () => {
        const told = await work()
        setDone((before) => ({ ...told, count: before.count + 1 }))
      },
      { '/scopes': 'scopes', '/until': 'until' },
    )
    if (outcome !== 'refused') delegates.renew()
  }
  const codeFor = async (id: string) => {
    const { code, codeUntil } = await call(renewInvitation, { params: { id } })
    const until = codeUntil === undefined ? undefined : text.codeUntil(dayInWords(codeUntil, zone, language))
    return { code: { title: text.codeTitle, code, how: text.codeHow, until } }
  }
  const withdraw = async (id: string) => {
    await call(withdrawDelegation, { params: { id } })
    return { title: text.withdrawnDone }
  }
  const givePupil = async () => {
    const { code } = await call(givePupilCode, { params: { child: child.ref } })
    return { code: { title: text.pupilTitle, code, how: text.pupilHow } }
  }

  return (
    <Page
      title={`${text.title}: ${child.name}`}
      heading={text.title}
      caption={child.name}
      words={words}
      crumbs={[{ href: '/cabinet/', title: text.start }]}
      failed={failed}
    >
      <Refusal of={action} />
      {!failed && done.title !== undefined && <Done key={done.count} title={done.title} />}
      {!failed && done.code && <CodeOnce key={done.count} {...done.code} />}
      <Lead>{text.lead}</Lead>
      <section class="stack" aria-labelledby="now">
        <Heading level={2} size="m" id="now">
          {text.now}
        </Heading>
        <Loaded of={delegates}>
          {({ items }) => (
            <Delegations
              items={items}
              busy={action.busy}
              onCode={(id) => act(() => codeFor(id))}
              onWithdraw={(id) => act(() => withdraw(id))}
            />
          )}
        </Loaded>
      </section>
      <section class="stack" aria-labelledby="give">
        <Heading level={2} size="m" id="give">
          {text.give}
        </Heading>
        <InviteForm
          key={`form ${done.count}`}
          action={action}
          onInvite={(body, attempt) =>
            act(async () => codeFor((await call(inviteDelegate, { params: { child: child.ref }, body, attempt })).id))
          }
        />
      </section>
      <PupilCode child={child} busy={action.busy} onGive={() => act(givePupil)} />
    </Page>
  )
}

type DelegationsProps = {
  items: readonly Delegation[]
  busy: boolean
  onCode: (id: string) => void
  onWithdraw: (id: string) => void
}

function Delegations({ items, busy, onCode, onWithdraw }: DelegationsProps) {
  const text = useWords(words)
  const language = useLanguage()
  const { zone } = useMe().region
  const isOpen = ({ status }: Delegation) => status === 'invited' || status === 'given'
  const former = items.filter((it) => !isOpen(it))
  return (
    <>
      {!items.some(isOpen) && (
        <State title={text.nobody}>
          <p>{text.nobodyText}</p>
        </State>
      )}
      {items.filter(isOpen).map((it) => (
        <DelegateCard
          key={it.id}
          delegation={it}
          busy={busy}
          onCode={() => onCode(it.id)}
          onWithdraw={() => onWithdraw(it.id)}
        />
      ))}
      {former.length > 0 && (
        <Details title={text.former}>
          <ul class="list">
            {former.map((it) => (
              <li key={it.id}>
                {[
                  it.name,
                  scopesIn(text, it.scopes),
                  `${dayInWords(it.invitedAt, zone, language)} — ${dayInWords(it.until, zone, language)}`,
                  text[it.status],
                ]
                  .filter(Boolean)
                  .join(', ')}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}
