import { Button } from '../../shared/ui/button.tsx'
import { timeInWords } from '../../shared/ui/dates.ts'
import { SummaryCard, type SummaryRow } from '../../shared/ui/summary-list.tsx'
import { useMe } from '../me.ts'
import { kindWords, type Row, requestWords } from './words.ts'

type Props = { row: Row; busy: boolean; onReplay: () => void }

/** A message that went wrong: what it asked, why it did not pass and where; of its content nothing is shown. */
export function TroubleCard({ row, busy, onReplay }: Props) {
  const { region } = useMe()
  const { kind, doneAt } = row
  return (
    <SummaryCard
      title={kindWords[kind].title}
      tone={doneAt === undefined ? 'warning' : 'neutral'}
      rows={rowsOf(row, region.zone)}
    >
      {doneAt === undefined && (
        <div class="stack stack--close">
          <p>{kindWords[kind].advice}</p>
          <div>
            <Button kind="secondary" busy={busy} onClick={onReplay}>
              {kind === 'undelivered' ? 'Отправить ещё раз' : 'Обработать ещё раз'}
            </Button>
          </div>
        </div>
      )}
    </SummaryCard>
  )
}

function rowsOf(
  { kind, at, request, orderId, reason, path, messageId, tries, doneAt }: Row,
  zone: string,
): SummaryRow[] {
  const when = (instant: string) => timeInWords(instant, zone)
  return [
    { key: kind === 'file' ? 'Замечено' : 'Пришло', value: when(at) },
    ...(request === undefined ? [] : [{ key: 'О чём', value: requestWords[request] ?? request }]),
    ...(orderId === undefined ? [] : [{ key: 'Номер заявления на Госуслугах', value: orderId }]),
    { key: 'Причина', value: reason },
    ...(path === undefined ? [] : [{ key: 'Место в сообщении', value: path }]),
    ...(messageId === orderId ? [] : [{ key: 'Номер сообщения', value: messageId }]),
    ...(tries === 0 ? [] : [{ key: 'Повторов', value: String(tries) }]),
    ...(doneAt === undefined ? [] : [{ key: 'Обработано', value: when(doneAt) }]),
  ]
}
