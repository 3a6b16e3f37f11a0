import { useState } from 'preact/hooks'
import { replayMessage, showExchange } from '../../shared/contracts/federal.ts'
import { Banner } from '../../shared/ui/banner.tsx'
import { State } from '../../shared/ui/states.tsx'
import { Loaded } from '../loaded.tsx'
import { useMe } from '../me.ts'
import { Page } from '../page.tsx'
import { Pages, usePaging } from '../paging.tsx'
import { usePortal } from '../portal.ts'
import { troubleIn } from '../trouble.ts'
import { useLive } from '../use-live.ts'
import { IncomingCard, QueueCard } from './queue-card.tsx'
import { TroubleCard } from './trouble-card.tsx'
import { words } from './words.ts'

type Told = { tone: 'success' | 'danger'; text: string }

/** The exchange with the federal portal for who looks after it: what waits, since when, and what did not pass. */
export function ExchangePage() {
  const { call } = usePortal()
  const { region } = useMe()
  const { after } = usePaging()
  const exchange = useLive(showExchange, { query: { ...(after !== undefined && { after }) } })
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<Told>()

  const replay = async (id: string) => {
    setBusy(true)
    try {
      const { done, reason = '' } = await call(replayMessage, { params: { id } })
      setTold(
        done
          ? { tone: 'success', text: 'Готово. Ответ уйдёт на Госуслуги следующим.' }
          : { tone: 'danger', text: `Сообщение снова не прошло. ${reason}` },
      )
    } catch (error) {
      setTold({ tone: 'danger', text: `Не получилось. ${troubleIn(error)}` })
    }
    setBusy(false)
    exchange.renew()
  }

  return (
    <Page
      title={words.ru.title}
      caption={region.title}
      words={words}
      crumbs={[{ href: '/cabinet/', title: words.ru.start }]}
    >
      <div role="status">
        {told && (
          <Banner tone={told.tone}>
            <p>{told.text}</p>
          </Banner>
        )}
      </div>
      <Loaded of={exchange} lines={8}>
        {({ on, queues, incoming, items, next }) => (
          <>
            {!on && (
              <Banner tone="warning">
                <p>Обмен в этом регионе выключен: сообщения не принимаются и не отправляются.</p>
              </Banner>
            )}
            {after === undefined && incoming && <IncomingCard of={incoming} />}
            {after === undefined && queues.map((queue) => <QueueCard key={queue.client} queue={queue} />)}
            <section class="stack" aria-labelledby="troubles">
              <h2 id="troubles">Сообщения, которые не прошли</h2>
              {items.length === 0 && after === undefined ? (
                <State title="Таких сообщений нет">
                  <p>Здесь появится то, что не удалось прочитать или обработать, с причиной. Хранится 30 дней.</p>
                </State>
              ) : (
                <>
                  {items.map((row) => (
                    <TroubleCard key={row.id} row={row} busy={busy} onReplay={() => replay(row.id)} />
                  ))}
                  <Pages count={items.length} next={next} />
                </>
              )}
            </section>
          </>
        )}
      </Loaded>
    </Page>
  )
}
