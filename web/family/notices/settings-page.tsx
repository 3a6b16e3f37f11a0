import { useState } from 'preact/hooks'
import {
  askAddress,
  changePreferences,
  confirmAddress,
  showPreferences,
} from '../../../shared/contracts/preferences.ts'
import type { Choice, Way } from '../../../shared/domain/notices/preferences.ts'
import { Done } from '../../../shared/ui/done.tsx'
import { Refusal } from '../../../shared/ui/error-summary.tsx'
import { Heading, Lead } from '../../../shared/ui/heading.tsx'
import { useWords } from '../../../shared/ui/language.ts'
import { Loaded } from '../../loaded.tsx'
import { Page } from '../../page.tsx'
import { usePortal } from '../../portal.ts'
import { useAction } from '../../use-action.ts'
import { useLive } from '../../use-live.ts'
import { AddressCard } from './address-card.tsx'
import { Deliveries } from './deliveries.tsx'
import type { Preferences } from './preferences.ts'
import { words } from './settings-words.ts'
import { WhenForm } from './when-form.tsx'

/** How a family wants to be told beyond the portal: where, when, and what was sent. */
export function SettingsPage() {
  const text = useWords(words)
  const { call } = usePortal()
  const preferences = useLive(showPreferences, {})
  const action = useAction()
  const [done, setDone] = useState<{ count: number; title: string; more?: string }>({ count: 0, title: '' })
  const failed = action.errors.length > 0

  const act = async (work: () => Promise<unknown>, title: string, more?: string) => {
    const outcome = await action.run(work)
    if (outcome === 'done') setDone({ count: done.count + 1, title, ...(more !== undefined && { more }) })
    if (outcome !== 'refused') preferences.renew()
    return outcome === 'done'
  }
  const ask = (way: Way, address: string) =>
    act(() => call(askAddress, { params: { way }, body: { address } }), text.sent(address), text.sentText)
  const confirm = (way: Way, code: string) =>
    act(() => call(confirmAddress, { params: { way }, body: { code } }), text.confirmed)
  const save = (choice: Choice, seq: number, title: string) =>
    act(() => call(changePreferences, { body: choice, match: seq }), title)

  return (
    <Page
      title={text.title}
      words={words}
      crumbs={[
        { href: '/cabinet/', title: text.start },
        { href: '/cabinet/notices', title: text.notices },
      ]}
      failed={failed}
    >
      <Refusal of={action} />
      {!failed && done.count > 0 && (
        <Done key={done.count} title={done.title}>
          {done.more !== undefined && <p>{done.more}</p>}
        </Done>
      )}
      <Lead>{text.lead}</Lead>
      <Loaded of={preferences} lines={8}>
        {(it) => (
          <>
            <section class="stack measure" aria-labelledby="ways">
              <Heading level={2} size="m" id="ways">
                {text.ways}
              </Heading>
              {it.offered.length === 0 && <p>{text.none}</p>}
              {it.offered.map((way) => (
                <AddressCard
                  key={`${way} ${it.seq}`}
                  way={way}
                  preferences={it}
                  action={action}
                  onAsk={(address) => ask(way, address)}
                  onConfirm={(code) => confirm(way, code)}
                  onOff={() =>
                    save({ ...choiceOf(it), ways: it.ways.filter((on) => on !== way) }, it.seq, text.turnedOff)
                  }
                />
              ))}
            </section>
            {it.offered.length > 0 && (
              <WhenForm
                key={it.seq}
                preferences={it}
                action={action}
                onSave={(choice) => save(choice, it.seq, text.saved)}
              />
            )}
          </>
        )}
      </Loaded>
      <Deliveries key={done.count} />
    </Page>
  )
}

const choiceOf = ({ ways, digest, quiet, language }: Preferences): Choice => ({ ways, digest, quiet, language })
