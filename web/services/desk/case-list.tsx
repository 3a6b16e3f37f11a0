import { useState } from 'preact/hooks'
import { listCases } from '../../../shared/contracts/cases.ts'
import { fieldsOf, stateOf } from '../../../shared/domain/service.ts'
import { Actions, Button } from '../../../shared/ui/button.tsx'
import { Checkbox } from '../../../shared/ui/choices.tsx'
import { dayInWords } from '../../../shared/ui/dates.ts'
import { Hidden } from '../../../shared/ui/heading.tsx'
import { useLanguage, useWords } from '../../../shared/ui/language.ts'
import { Moment } from '../../../shared/ui/moment.tsx'
import { Split } from '../../../shared/ui/split.tsx'
import { State } from '../../../shared/ui/states.tsx'
import { type Column, Table } from '../../../shared/ui/table.tsx'
import { Tag } from '../../../shared/ui/tag.tsx'
import { Loaded } from '../../loaded.tsx'
import { Pages, usePaging } from '../../paging.tsx'
import { usePortal } from '../../portal.ts'
import { useStore } from '../../store.ts'
import { useLive } from '../../use-live.ts'
import { words as caseWords } from '../case-words.ts'
import { DESK } from '../paths.ts'
import type { Shown } from '../words.ts'
import { CaseAside } from './case-aside.tsx'
import { ManySteps } from './many-steps.tsx'
import { type Row, words } from './words.ts'

type Props = { service: Shown; state: string; organisation: string }

/** Applications in one state, the earliest first; beside them the one that is open. */
export function CaseList({ service, state, organisation }: Props) {
  const text = useWords(words)
  const { query } = useStore(usePortal().router.place)
  const { after } = usePaging()
  const cases = useLive(listCases, {
    params: { organisation },
    query: { service: service.code, state, ...(after !== undefined && { after }) },
  })
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const open = query.get('case')
  const addressOf = (id?: string) => {
    const asked = new URLSearchParams(query)
    if (id === undefined) asked.delete('case')
    else asked.set('case', id)
    return `${DESK}?${asked}`
  }
  const pick = (ids: readonly string[], on: boolean) =>
    setPicked(new Set([...[...picked].filter((id) => !ids.includes(id)), ...(on ? ids : [])]))
  const moved = () => {
    setPicked(new Set())
    cases.renew()
  }
  const columns = useColumns(service, picked, pick, addressOf)
  const aside =
    open === null ? (
      <State title={text.pick}>
        <p>{text.pickText}</p>
      </State>
    ) : (
      <CaseAside
        key={open}
        id={open}
        service={service}
        organisation={organisation}
        close={addressOf()}
        onMoved={moved}
      />
    )
  return (
    <Split aside={aside}>
      <Loaded of={cases} lines={8}>
        {({ items, next }) => (
          <div class="stack">
            <Table
              caption={stateOf(service, state)?.title ?? state}
              columns={columns}
              rows={items}
              rowId={({ id }) => id}
              empty={text.empty}
            />
            <Pages count={items.length} next={next} />
            {items.length > 1 && (
              <Actions>
                <Button
                  kind="plain"
                  onClick={() =>
                    pick(
                      items.map(({ id }) => id),
                      picked.size === 0,
                    )
                  }
                >
                  {picked.size === 0 ? text.chooseAll : text.chooseNone}
                </Button>
              </Actions>
            )}
            <ManySteps
              rows={items.filter(({ id }) => picked.has(id))}
              service={service}
              state={state}
              organisation={organisation}
              onMoved={moved}
            />
          </div>
        )}
      </Loaded>
    </Split>
  )
}

function useColumns(
  service: Shown,
  picked: ReadonlySet<string>,
  pick: (ids: readonly string[], on: boolean) => void,
  addressOf: (id: string) => string,
): Column<Row>[] {
  const text = useWords(words)
  const about = useWords(caseWords)
  const language = useLanguage()
  const { now } = usePortal()
  const { zone } = service
  const nameOf = ({ name }: Row) => name ?? about.erased
  return [
    {
      id: 'pick',
      title: text.choose,
      cell: (row) => (
        <Checkbox
          id={`pick-${row.id}`}
          label={<Hidden>{text.chooseOne(nameOf(row))}</Hidden>}
          checked={picked.has(row.id)}
          onInput={(on) => pick([row.id], on)}
        />
      ),
    },
    {
      id: 'child',
      title: text.child,
      heads: true,
      cell: (row) => (
        <>
          <a href={addressOf(row.id)}>{nameOf(row)}</a>
          <br />
          <span class="soft small">
            {about.number(row.number)}
            {row.channel !== 'portal' && `, ${firstSmall(about[row.channel])}`}
          </span>
        </>
      ),
    },
    {
      id: 'answers',
      title: text.answers,
      cell: ({ counted }) => <CountedAnswers service={service} counted={counted} />,
    },
    { id: 'filed', title: text.filed, cell: ({ filedAt }) => <Moment at={filedAt} zone={zone} /> },
    {
      id: 'term',
      title: text.term,
      blank: ({ term }) => term === undefined,
      cell: ({ term }) =>
        term !== undefined && (
          <>
            {text.until(dayInWords(term, zone, language))}{' '}
            {Date.parse(term) < now() && <Tag tone="danger">{text.overdue}</Tag>}
          </>
        ),
    },
  ]
}

/** The codes that registers count by, in the words of the form. */
const CountedAnswers = ({ service, counted }: { service: Shown; counted: Row['counted'] }) => (
  <>
    {fieldsOf(service).flatMap(({ id, options = [] }) => {
      const codes = counted[id]
      if (!codes) return []
      const titles = codes.map((code) => options.find((it) => it.code === code)?.title ?? code)
      return [<p key={id}>{titles.join(', ')}</p>]
    })}
  </>
)

/** Within a sentence; an abbreviation stays as it is: «через МФЦ». */
const firstSmall = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
