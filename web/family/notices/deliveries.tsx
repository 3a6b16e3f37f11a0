import type * as z from 'zod/mini'
import { listDeliveries } from '../../../shared/contracts/preferences.ts'
import { sentenceOf } from '../../../shared/domain/notices/letter-words.ts'
import { numberOf } from '../../../shared/domain/notices/notice-words.ts'
import { timeInWords } from '../../../shared/ui/dates.ts'
import { Heading } from '../../../shared/ui/heading.tsx'
import { useLanguage, useWords } from '../../../shared/ui/language.ts'
import { Pagination } from '../../../shared/ui/pagination.tsx'
import { State } from '../../../shared/ui/states.tsx'
import { Loaded } from '../../loaded.tsx'
import { usePortal } from '../../portal.ts'
import { useStore } from '../../store.ts'
import { useCall } from '../../use-call.ts'
import { SETTINGS, words } from './settings-words.ts'

type Delivery = z.output<typeof listDeliveries.response>['items'][number]

/** What went out to the family, newest first: what, when, by which way, and whether it went. */
export function Deliveries() {
  const text = useWords(words)
  const { query } = useStore(usePortal().router.place)
  const after = query.get('after') ?? undefined
  const loading = useCall(listDeliveries, { query: after === undefined ? {} : { after } })
  return (
    <section class="stack" aria-labelledby="log">
      <Heading level={2} size="m" id="log">
        {text.log}
      </Heading>
      <Loaded of={loading} lines={4}>
        {({ items, next }) =>
          items.length === 0 && after === undefined ? (
            <State title={text.logEmpty}>
              <p>{text.logEmptyText}</p>
            </State>
          ) : (
            <>
              <Log items={items} />
              {(after !== undefined || next !== undefined) && (
                <Pagination
                  first={after === undefined ? undefined : SETTINGS}
                  next={next === undefined ? undefined : `${SETTINGS}?after=${encodeURIComponent(next)}`}
                  shown={text.shown(items.length)}
                />
              )}
            </>
          )
        }
      </Loaded>
    </section>
  )
}

function Log({ items }: { items: readonly Delivery[] }) {
  const text = useWords(words)
  const language = useLanguage()
  return (
    <ul class="notices measure">
      {items.map((it) => {
        const { id, way, about, zone, status, reason, doneAt, dueAt } = it
        const outcome = text[`status-${status}`](timeInWords(doneAt ?? dueAt, zone, language))
        return (
          <li key={`${id} ${way}`} class="notice">
            <p>{sentenceOf({ ...it, number: numberOf(about) }, { zone, language })}</p>
            <p class="soft small">
              {[text[way], outcome, reason && text[`reason-${reason}`]].filter(Boolean).join(', ')}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
