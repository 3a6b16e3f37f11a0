import { useLoading } from '../../use-call.ts'

/** Fetched with a child chosen that the region knows: the first child of a family has no application yet. */
export function GoingOnLater({ child }: { child: string }) {
  const later = useLoading(() => import('./going-on.tsx').then((it) => it.GoingOn), 'going-on')
  return later.kind === 'ready' ? <later.value child={child} /> : null
}
