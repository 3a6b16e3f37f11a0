import {
  OfferDeclined,
  OfferLapsed,
  PupilEnrolled,
  PupilLeft,
  PupilReturned,
  PupilTransferred,
} from '../../shared/contracts/enrollment.ts'
import { PlacementAnnounced } from '../../shared/contracts/placement.ts'
import { GroupOpened, GroupRenewed, OrganisationOpened } from '../../shared/contracts/registry.ts'
import { subscriber } from '../../shared/edge/subscriber.ts'
import { storePublic } from '../../shared/table/papers/public-pages.ts'
import { inTurn, noteChange } from '../../shared/table/store/turns.ts'
import { territoriesNow } from '../../shared/table/territories.ts'
import { VACANCIES, vacanciesNow } from '../../shared/table/vacancies.ts'
import { publicSite } from '../../shared/ui/public/public-site.ts'

/** Everything that takes a place, gives it back or opens it; the offers of a run are told in one. */
const heard = [
  OrganisationOpened,
  GroupOpened,
  GroupRenewed,
  PupilEnrolled,
  PupilTransferred,
  PupilLeft,
  PupilReturned,
  PlacementAnnounced,
  OfferDeclined,
  OfferLapsed,
]

export const handler = subscriber('publish-vacancies', heard, async ({ act }) => {
  await noteChange(act, VACANCIES.turn)
  await inTurn(act, VACANCIES.turn, VACANCIES.seconds, async () => {
    const [vacancies, acts] = await Promise.all([vacanciesNow(act), territoriesNow(act)])
    await storePublic(vacancies, publicSite(vacancies, acts), acts)
  })
})
