import { Banner } from '../../shared/ui/banner.tsx'
import { timeInWords } from '../../shared/ui/dates.ts'
import { SummaryCard } from '../../shared/ui/summary-list.tsx'
import { useMe } from '../me.ts'
import { clientWords, type Incoming, type Queue } from './words.ts'

/** What the SMEV adapter still has for us, where we fetch it: an alarm at half of the quota, or when it is silent for an hour. */
export function IncomingCard({ of: { waiting, at, alarm, quota } }: { of: Incoming }) {
  const { region } = useMe()
  return (
    <>
      {alarm && (
        <Banner tone="danger">
          <p>
            Входящие сообщения не забираются или приходят быстрее, чем обрабатываются. Проверьте адаптер СМЭВ: при{' '}
            {quota} сообщениях в очереди СМЭВ начинает отказывать отправителям.
          </p>
        </Banner>
      )}
      <SummaryCard
        title="Входящие сообщения"
        tone={alarm ? 'warning' : 'neutral'}
        rows={[
          { key: 'Ждут в адаптере', value: `${waiting} из ${quota}` },
          { key: 'Адаптер отвечал', value: timeInWords(at, region.zone) },
        ]}
      />
    </>
  )
}

/** What waits for the adapter, with the alarm: half of the quota, or an hour without being taken. */
export function QueueCard({ queue: { client, waiting, oldest, alarm, quota } }: { queue: Queue }) {
  const { region } = useMe()
  return (
    <>
      {alarm && (
        <Banner tone="danger">
          <p>
            Сообщения для Госуслуг не забирают. Проверьте, работает ли адаптер СМЭВ: семьи не видят новых статусов, а
            при {quota} сообщениях в очереди СМЭВ начинает отказывать отправителям.
          </p>
        </Banner>
      )}
      <SummaryCard
        title={clientWords[client] ?? `Исходящие сообщения: ${client}`}
        tone={alarm ? 'warning' : 'neutral'}
        rows={[
          { key: 'Ждут отправки', value: `${waiting} из ${quota}` },
          ...(oldest === undefined ? [] : [{ key: 'Самое старое', value: timeInWords(oldest, region.zone) }]),
        ]}
      />
    </>
  )
}
