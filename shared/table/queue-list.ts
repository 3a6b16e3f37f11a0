import { Applications } from './applications.ts'
import { keys } from './keys.ts'
import { page } from './lists.ts'
import { namesOfChildren } from './people.ts'

const PER_PAGE = 25

/** A page of a municipality's applications in a status, in order of filing or of their term, with the children's names. */
export async function pageOfQueue(
  region: string,
  municipality: string,
  status: string,
  after: Record<string, unknown> | undefined,
) {
  const partition = keys.queueOf({ region, kind: 'kindergarten', municipality })
  const { items, next } = await page(
    { index: 'gsi1', partition, range: { beginsWith: keys.placeInList({ status }) } },
    { limit: PER_PAGE, after },
  )
  const found = await Promise.all(
    items.map(({ gsi1sk }) =>
      Applications.find({ region, id: keys.partsOfPlace(String(gsi1sk)).id }, { fresh: false }),
    ),
  )
  const applications = found.flatMap((it) => it ?? [])
  const names = await namesOfChildren(
    region,
    applications.map(({ child }) => child),
  )
  return { items: applications.map((it) => ({ ...it, name: names[it.child] ?? '—' })), next }
}
