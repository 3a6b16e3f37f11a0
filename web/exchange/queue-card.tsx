import { Banner } from '../../shared/ui/banner.tsx'
import { timeInWords } from '../../shared/ui/dates.ts'
import { SummaryCard } from '../../shared/ui/summary-list.tsx'
import { useMe } from '../me.ts'
import { clientWords, type Queue } from './words.ts'

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
