import { listApplications } from '../../../shared/contracts/applications.ts'
import { civilDate } from '../../../shared/domain/calendar.ts'
import { Banner } from '../../../shared/ui/banner.tsx'
import { dateInWords } from '../../../shared/ui/dates.ts'
import { useMe } from '../../me.ts'
import { useCall } from '../../use-call.ts'
import { isOver } from '../applications/words.ts'

/**
 * What a family has to know of the child that it has just chosen: the application that goes on, because a second one would be
 * refused at the end; or the kindergarten that the child goes to, because its place is not lost by asking for another.
 */
export function GoingOn({ child }: { child: string }) {
  const listed = useCall(listApplications, {})
  const attends = useMe().children.find(({ ref }) => ref === child)?.attends
  if (listed.kind !== 'ready') return null
  const one = listed.value.items.find((it) => it.child.ref === child && !isOver(it))
  if (one)
    return (
      <Banner tone="warning" title="На этого ребёнка уже есть заявление">
        <p>
          <a
            href={`/cabinet/applications/${one.id}`}
          >{`№ ${one.number} от ${dateInWords(civilDate(one.filedAt, one.zone))}`}</a>
          : второго не примут, а в поданном можно поправить пожелания, место в очереди останется.
        </p>
      </Banner>
    )
  return (
    attends?.kind === 'kindergarten-group' && (
      <Banner title={`Ребёнок ходит в сад: ${attends.organisation.title}`}>
        <p>Можно просить перевод в другой: место в этом саду остаётся за ребёнком, пока его не зачислят в новый.</p>
      </Banner>
    )
  )
}
