import { showClass } from '../../shared/contracts/registry.ts'
import { civilDate, schoolYear } from '../../shared/domain/calendar.ts'
import { groupShown } from '../../shared/domain/organisation.ts'
import { childrenByName } from '../../shared/domain/pupil.ts'
import { itsMunicipality } from '../../shared/domain/region.ts'
import { http } from '../../shared/edge/http.ts'
import { weekOf } from '../../shared/table/lessons.ts'
import { knownGroup, organisation } from '../../shared/table/organisations.ts'
import { groupList, namesOf } from '../../shared/table/people/rosters.ts'
import { pupilsOf } from '../../shared/table/pupils.ts'
import { regionData } from '../../shared/table/regions.ts'
import { seatsOf } from '../../shared/table/runs/seats.ts'

export const handler = http(showClass, async ({ params, act: { region, now }, permit }) => {
  const group = await knownGroup(region, params.group)
  const week = await weekOf(region, `group/${group.id}`)
  permit({
    organisations: [group.organisation],
    teachers: week.map(({ teacher }) => teacher),
    classes: [group.id],
    group: group.id,
  })
  const [data, of, places, pupils] = await Promise.all([
    regionData(region),
    organisation(region, group.organisation),
    seatsOf({ region, group: group.id }),
    pupilsOf(region, group.id),
  ])
  const refs = pupils.map(({ id }) => id)
  const names = await namesOf(region, groupList(group.id), refs)

  const year = schoolYear(civilDate(now, itsMunicipality(data, group.municipality).zone))
  return {
    ...groupShown(group, data),
    ...places,
    organisation: { id: group.organisation, title: of?.title ?? '' },
    pupils: childrenByName(pupils, names, year),
  }
})
