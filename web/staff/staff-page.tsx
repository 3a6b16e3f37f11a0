import { useState } from 'preact/hooks'
import { listStaff, takeGrant } from '../../shared/contracts/staff.ts'
import { ButtonLink } from '../../shared/ui/button.tsx'
import { Done } from '../../shared/ui/done.tsx'
import { Refusal } from '../../shared/ui/error-summary.tsx'
import { useWords } from '../../shared/ui/language.ts'
import { Table } from '../../shared/ui/table.tsx'
import { Loaded } from '../loaded.tsx'
import { useMe } from '../me.ts'
import { Page } from '../page.tsx'
import { Pages, usePaging } from '../paging.tsx'
import { usePortal } from '../portal.ts'
import { useAction } from '../use-action.ts'
import { useLive } from '../use-live.ts'
import { roleWords } from '../words.ts'
import { ChoosePlace } from './choose-place.tsx'
import { GrantsOf } from './grants-of.tsx'
import { STAFF } from './paths.ts'
import { usePlace } from './use-place.ts'
import { type Employee, REGION, type StaffGrant, words } from './words.ts'

/** Who works at an organisation or for the region, and as what; roles are given and taken here. */
export function StaffPage() {
  const text = useWords(words)
  const roles = useWords(roleWords)
  const { call } = usePortal()
  const { role } = useMe()
  const { id, municipalities, organisation } = usePlace()
  const { after } = usePaging()
  const staff = useLive(listStaff, { params: { organisation: id }, query: after === undefined ? {} : { after } })
  const action = useAction()
  const [done, setDone] = useState({ count: 0, title: '' })
  const failed = action.errors.length > 0

  const take = async ({ id: employment, seq, name }: Employee, grant: StaffGrant) => {
    const outcome = await action.run(() => call(takeGrant, { params: { id: employment, grant: grant.id }, match: seq }))
    if (outcome === 'done') setDone({ count: done.count + 1, title: text.taken(roles[grant.role], name) })
    if (outcome !== 'refused') staff.renew()
  }

  return (
    <Page
      title={text.title}
      caption={id === REGION ? text.ofRegion : organisation?.title}
      words={words}
      crumbs={[{ href: '/cabinet/', title: text.start }]}
      failed={failed}
    >
      <Refusal of={action} />
      {done.count > 0 && !failed && <Done key={done.count} title={done.title} />}
      {role === 'administrator' && (
        <Loaded of={municipalities} lines={2}>
          {(found) => <ChoosePlace key={id} municipalities={found} place={id} />}
        </Loaded>
      )}
      <div>
        <ButtonLink
          href={role === 'administrator' && id !== REGION ? `${STAFF}/new?organisation=${id}` : `${STAFF}/new`}
        >
          {text.give}
        </ButtonLink>
      </div>
      <Loaded of={staff} lines={8}>
        {({ items, next }) => (
          <>
            <Table
              caption={text.caption}
              columns={[
                { id: 'name', title: text.employee, heads: true, cell: ({ name }) => name },
                {
                  id: 'roles',
                  title: text.roles,
                  cell: (it) => <GrantsOf employee={it} busy={action.busy} onTake={(grant) => take(it, grant)} />,
                },
              ]}
              rows={items}
              rowId={(it) => it.id}
              empty={text.empty}
            />
            <Pages count={items.length} next={next} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
