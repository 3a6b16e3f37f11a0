import type { Act } from '../../domain/act.ts'
import { childIdentity } from '../../domain/form.ts'
import { ChildCard, fullName, searchText } from '../../domain/person.ts'
import { askedCorrection, type CorrectedField, type DataRequest } from '../../domain/privacy/data-request.ts'
import { Problem } from '../../domain/problems/problem.ts'
import { currentEnrolment } from '../../domain/pupil.ts'
import { isSnils } from '../../domain/snils.ts'
import { claim, findable, type PersonVault, personWith, release } from '../../vault/person.ts'
import { Pupils } from '../pupils.ts'
import type { Write } from '../store/entity.ts'
import { textIn } from './data-requests.ts'
import { putCard } from './people.ts'

/** A value as the card holds it. @throws Problem `invalid-request` for what it cannot be */
export function correctable(field: CorrectedField, value: string): string {
  const text = field === 'snils' ? value.replaceAll(/[\s-]/g, '') : value.trim().replaceAll(/\s+/g, ' ')
  const words = { ru: 'Проверьте, правильно ли это записано', en: 'Look whether this is written right' }
  const read = ChildCard.shape[field].safeParse(text)
  const wrong = !read.success || (field === 'snils' && !isSnils(text))
  if (wrong) throw new Problem('invalid-request', {}, { errors: [{ pointer: '/value', ...words }] })
  return text
}

/** What a correction asks for, opened. @throws Problem `wrong-state` */
export const wantedValue = (vault: PersonVault, request: DataRequest): string =>
  textIn(vault, request, 'value', askedCorrection(request).value)

/**
 * The corrected card, with the marks by which the child is found under its new name; the old ones lead to it as before. Not so
 * a SNILS: whoever has the wrong one would sign in as the child by it.
 * @throws Problem `snils-of-another`
 */
export async function correctedCard(
  act: Act,
  vault: PersonVault,
  before: ChildCard,
  corrected: ChildCard,
): Promise<Write[]> {
  const card = await putCard(act, vault, corrected)
  if (corrected.snils !== before.snils) return [card, ...(await foundBySnils(act, vault.ref, before, corrected))]
  if (fullName(corrected) === fullName(before)) return [card]
  const identity = childIdentity(corrected)
  const known = (await personWith(act.region, 'child', identity)) === vault.ref
  return [
    card,
    ...(await findable(act, 'child', searchText(corrected, corrected.birthDate), vault.ref)),
    ...(known ? [] : await claim(act, 'child', identity, vault.ref)),
  ]
}

async function foundBySnils(act: Act, ref: string, before: ChildCard, { snils }: ChildCard): Promise<Write[]> {
  const known = snils === undefined ? ref : await personWith(act.region, 'snils', snils)
  if (known !== undefined && known !== ref) throw new Problem('snils-of-another')
  return [
    ...(before.snils === undefined ? [] : await release(act, 'snils', before.snils, ref)),
    ...(snils === undefined || known === ref ? [] : await claim(act, 'snils', snils, ref)),
  ]
}

/** The class or group whose list shows the name of a child. */
export async function groupsNaming(region: string, child: string): Promise<string[]> {
  const attends = currentEnrolment(await Pupils.find({ region, id: child }))
  return attends ? [attends.group] : []
}
