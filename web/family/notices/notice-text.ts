import type * as z from 'zod/mini'
import type { listNotices } from '../../../shared/contracts/notifications.ts'
import { civilDate } from '../../../shared/domain/calendar.ts'
import { filledText, noticeTexts, numberOf } from '../../../shared/domain/notices/notice-words.ts'
import type { Language } from '../../../shared/domain/problems/problem.ts'
import { dateInWords } from '../../../shared/ui/dates.ts'
import type { Me } from '../../me.ts'

export type Notice = z.output<typeof listNotices.response>['items'][number]
type Child = Pick<Me['children'][number], 'ref' | 'name'>

const somebody = { ru: 'Ребёнок', en: 'Your child' }

/** What a notice says, with the child's name as the reader knows it. @param text in another language, with the same names */
export function noticeText(
  notice: Notice,
  children: readonly Child[],
  language: Language,
  text = noticeTexts[notice.code][language],
): string {
  const { child, about, organisation, group, service, term, zone } = notice
  const filling: Record<string, string> = {
    child: children.find(({ ref }) => ref === child)?.name ?? somebody[language],
    organisation: organisation?.title ?? '',
    group: group?.title ?? '',
    service: service?.title ?? '',
    says: service?.says ?? '',
    number: numberOf(about),
    term: term === undefined ? '' : dateInWords(civilDate(term, zone), language),
  }
  return filledText(text, filling)
}

/** The page of the thing a notice speaks of; nothing for a thing without a page of the family's. */
export function aboutAddress({ about, child, code }: Pick<Notice, 'about' | 'child' | 'code'>): string | undefined {
  const [kind, id] = about.split('/', 2)
  if (kind === 'application') return `/cabinet/applications/${id}`
  if (kind === 'case') return `/cabinet/cases/${id}`
  if (kind === 'swap-request') return `/cabinet/swap/${child}`
  if (kind === 'data-request' && code !== 'data-erased') return `/cabinet/data/${child}`
  return code === 'transfer-accepted' ? `/cabinet/diary/${child}` : undefined
}
