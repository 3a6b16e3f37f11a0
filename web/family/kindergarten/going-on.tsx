import { listApplications } from '../../../shared/contracts/applications.ts'
import { civilDate } from '../../../shared/domain/calendar.ts'
import { Banner } from '../../../shared/ui/banner.tsx'
import { dateInWords } from '../../../shared/ui/dates.ts'
import { useCall } from '../../use-call.ts'
import { isOver } from '../applications/words.ts'

/** The application that the child has already, told while the child is chosen: a second one would be refused at the end. */
export function GoingOn({ child }: { child: string }) {
  const listed = useCall(listApplications, {})
  const items = listed.kind === 'ready' ? listed.value.items : []
  const one = items.find((it) => it.child.ref === child && !isOver(it))
  return (
    one && (
      <Banner tone="warning" title="На этого ребёнка уже есть заявление">
        <p>
          <a
            href={`/cabinet/applications/${one.id}`}
          >{`№ ${one.number} от ${dateInWords(civilDate(one.filedAt, one.zone))}`}</a>
          : второго не примут, а в поданном можно поправить пожелания, место в очереди останется.
        </p>
      </Banner>
    )
  )
}
