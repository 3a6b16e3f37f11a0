import { useState } from 'preact/hooks'
import { listContacts, logContact } from '../../shared/contracts/contacts.ts'
import type { Crumb } from '../../shared/ui/breadcrumbs.tsx'
import { timeInWords } from '../../shared/ui/dates.ts'
import { Done } from '../../shared/ui/done.tsx'
import { Refusal } from '../../shared/ui/error-summary.tsx'
import { Heading } from '../../shared/ui/heading.tsx'
import { type Column, Table } from '../../shared/ui/table.tsx'
import { Loaded } from '../loaded.tsx'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useAction } from '../use-action.ts'
import { useLive } from '../use-live.ts'
import { ContactForm, type Noted } from './contact-form.tsx'
import { events, type Listed, outcomes, ways, words } from './words.ts'

const text = words.ru

type Props = { id: string; crumbs: readonly Crumb[] }

/** How a family was told of its application, by the platform and by people, and a place for the next call. */
export function ContactsPage({ id, crumbs }: Props) {
  const { call } = usePortal()
  const contacts = useLive(listContacts, { params: { id } })
  const action = useAction()
  const [done, setDone] = useState(0)
  const failed = action.errors.length > 0

  const note = async (body: Noted, attempt: string) => {
    const outcome = await action.run(() => call(logContact, { params: { id }, body, attempt }))
    if (outcome === 'done') setDone(done + 1)
    if (outcome !== 'refused') contacts.renew()
  }

  return (
    <Page title={text.title} crumbs={crumbs} words={words} failed={failed}>
      <Refusal of={action} />
      {done > 0 && !failed && <Done key={done} title={text.saved} />}
      <Loaded of={contacts} lines={6}>
        {({ items, zone }) => (
          <>
            <Table
              caption={text.list}
              columns={columnsIn(zone)}
              rows={items}
              rowId={(row) => `${row.at} ${row.way} ${row.outcome} ${row.applicant}`}
              empty={text.empty}
            />
            <section class="stack" aria-labelledby="add">
              <Heading level={2} size="m" id="add">
                {text.add}
              </Heading>
              <ContactForm key={done} zone={zone} action={action} onNote={note} />
            </section>
          </>
        )}
      </Loaded>
    </Page>
  )
}

const columnsIn = (zone: string): Column<Listed>[] => [
  { id: 'at', title: 'Когда', heads: true, cell: ({ at }) => timeInWords(at, zone) },
  {
    id: 'what',
    title: 'О чём',
    cell: ({ code }) => (code === undefined ? 'о заявлении' : events[code]),
  },
  { id: 'way', title: 'Как', cell: ({ way }) => ways[way] },
  {
    id: 'who',
    title: 'Кто и кому',
    cell: ({ applicant, by }) =>
      by ?? (applicant === undefined ? '' : applicant ? 'Платформа — заявителю' : 'Платформа — другому представителю'),
  },
  {
    id: 'outcome',
    title: 'Что получилось',
    cell: ({ outcome, outcomeAt }) =>
      outcomeAt === undefined ? outcomes[outcome] : `${outcomes[outcome]}, ${timeInWords(outcomeAt, zone)}`,
  },
]
