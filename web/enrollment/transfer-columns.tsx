import { dayInWords } from '../../shared/ui/dates.ts'
import { Moment } from '../../shared/ui/moment.tsx'
import type { Column } from '../../shared/ui/table.tsx'
import { Tag } from '../../shared/ui/tag.tsx'
import { deviceZone } from '../zone.ts'
import { ERASED, type Transfer, transferTags } from './words.ts'

const side = ({ organisation, group }: Transfer['from']) => `${organisation.title}, ${group.title}`

/** The columns of a list of transfers; the side that is ours names the class alone. */
export const transferColumns = (direction: 'in' | 'out'): Column<Transfer>[] => [
  { id: 'pupil', title: 'Ученик', heads: true, cell: ({ name }) => name ?? ERASED },
  { id: 'from', title: 'Откуда', cell: ({ from }) => (direction === 'out' ? from.group.title : side(from)) },
  { id: 'to', title: 'Куда', cell: ({ to }) => (direction === 'in' ? to.group.title : side(to)) },
  { id: 'asked', title: 'Запрошен', cell: ({ requestedAt }) => <Moment at={requestedAt} zone={deviceZone()} /> },
  { id: 'state', title: 'Состояние', cell: (it) => <State {...it} /> },
]

function State({ status, reason, answerBy, endedAt }: Transfer) {
  const { text, tone } = transferTags[status]
  return (
    <div>
      <Tag tone={tone}>{text}</Tag>
      {status === 'requested' && <p class="small soft">ответ до {dayInWords(answerBy, deviceZone())}</p>}
      {endedAt !== undefined && <p class="small soft">{dayInWords(endedAt, deviceZone())}</p>}
      {reason !== undefined && <p class="small">{reason}</p>}
    </div>
  )
}
