import { findPupil } from '../../shared/contracts/enrollment.ts'
import { fullName } from '../../shared/domain/person.ts'
import { currentEnrolment } from '../../shared/domain/pupil.ts'
import { http } from '../../shared/edge/http.ts'
import { titledGroup, titledOrganisation } from '../../shared/table/organisations.ts'
import { childrenCalled } from '../../shared/table/people/people.ts'
import { Pupils } from '../../shared/table/pupils.ts'

export const handler = http(findPupil, async ({ body: { surname, birthDate }, act: { region }, permit }) => {
  permit({})
  const children = await childrenCalled(region, surname, birthDate)

  const found = children.map(async ({ ref, card }) => {
    const current = currentEnrolment(await Pupils.find({ region, id: ref }))
    if (!current) return []
    permit({ child: ref })
    const organisation = await titledOrganisation(region, current.organisation)
    return [{ pupil: ref, name: fullName(card), organisation, group: await titledGroup(region, current.group) }]
  })
  return { items: (await Promise.all(found)).flat() }
})
