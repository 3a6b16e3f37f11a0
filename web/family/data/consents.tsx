import { giveConsent, listConsents, withdrawConsent } from '../../../shared/contracts/consents.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { dayInWords } from '../../../shared/ui/dates.ts'
import { Refusal } from '../../../shared/ui/error-summary.tsx'
import { Heading, Hidden } from '../../../shared/ui/heading.tsx'
import { Details } from '../../../shared/ui/inset.tsx'
import { useLanguage, useWords } from '../../../shared/ui/language.ts'
import { Loaded } from '../../loaded.tsx'
import { useMe } from '../../me.ts'
import { usePortal } from '../../portal.ts'
import { useAction } from '../../use-action.ts'
import { useLive } from '../../use-live.ts'
import { type ConsentRow, words } from './words.ts'

/** Each consent with its text, what was decided, and the one button that changes it. */
export function Consents({ child }: { child: string }) {
  const text = useWords(words)
  const { call } = usePortal()
  const consents = useLive(listConsents, { params: { child } })
  const { busy, errors, attempt, run } = useAction()

  const change = async (work: () => Promise<unknown>) => {
    if ((await run(work)) !== 'refused') consents.renew()
  }
  const give = ({ purpose, version }: ConsentRow) =>
    change(() => call(giveConsent, { params: { child, purpose }, body: { version } }))
  const withdraw = ({ purpose }: ConsentRow, match: number) =>
    change(() => call(withdrawConsent, { params: { child, purpose }, match }))

  return (
    <section class="stack" aria-labelledby="consents">
      <Heading level={2} size="m" id="consents">
        {text.consents}
      </Heading>
      <Refusal of={{ attempt, errors }} />
      <Loaded of={consents} lines={6}>
        {({ items }) =>
          items.map((row) => (
            <Consent
              key={row.purpose}
              row={row}
              busy={busy}
              onGive={() => give(row)}
              onWithdraw={(seq) => withdraw(row, seq)}
            />
          ))
        }
      </Loaded>
    </section>
  )
}

type Props = { row: ConsentRow; busy: boolean; onGive: () => void; onWithdraw: (seq: number) => void }

function Consent({ row, busy, onGive, onWithdraw }: Props) {
  const text = useWords(words)
  const language = useLanguage()
  const { region } = useMe()
  const { title, version, decisions } = row
  const mine = decisions.find((it) => it.mine)
  const others = decisions.some((it) => !it.mine && it.status === 'given')
  const day = (instant: string) => dayInWords(instant, region.zone, language)
  const inForce = mine?.status === 'given' && mine.version === version
  const said =
    mine === undefined
      ? text.notGiven
      : mine.withdrawnAt === undefined
        ? text.given(day(mine.givenAt))
        : text.withdrawn(day(mine.withdrawnAt))
  return (
    <div class="stack stack--close">
      <Heading level={3} size="s">
        {title[language]}
      </Heading>
      <p>
        {said}
        {others && `. ${text.other}`}
      </p>
      <Details title={text.readText}>
        <p>{row[language]}</p>
        <p class="soft small">{text.version(version)}</p>
      </Details>
      <div class="actions actions--close">
        {!inForce && (
          <Button kind="secondary" busy={busy} onClick={onGive}>
            {mine?.status === 'given' ? text.agreeAnew : text.agree}
            <Hidden>{`: ${title[language]}`}</Hidden>
          </Button>
        )}
        {mine?.status === 'given' && (
          <Button kind="plain" busy={busy} onClick={() => onWithdraw(mine.seq)}>
            {text.withdraw}
            <Hidden>{`: ${title[language]}`}</Hidden>
          </Button>
        )}
      </div>
    </div>
  )
}
