import { listClasses, showClass } from '../../shared/contracts/registry.ts'
import { listTransfers, refuseTransfer, requestTransfer, transferPupil } from '../../shared/contracts/transfers.ts'
import type { Call } from '../client.ts'
import { type Chapter, everyPage, expect } from './story.ts'

/** A school with the class of its that the pupil moves between. */
type Side = { clerk: Call; organisation: string; group: string; title: string }

/** 4: one school asks for a pupil, the other lets go; a refused request changes nothing; the pupil comes home again. */
export const transfer: Chapter<{ stays: string }, void> = async (story, { stays }) => {
  const here = await side(await story.as('second-school-clerk'), '302', '5А')
  const there = await side(await story.as('school-clerk'), '301', '5А')
  const mates = await pupilsOf(here)
  const mate = mates.findLast(({ ref }) => ref !== stays)
  expect(mate, 'the class has a pupil to move')

  await answered(there, here, mate.ref, 'accept')
  expect(!(await attends(here, mate.ref)) && (await attends(there, mate.ref)), 'the pupil is in the other class')
  story.tell(`${mate.name}: школа № 1 запросила перевод, школа № 2 отпустила.`, '/cabinet/transfers')

  await answered(here, there, mate.ref, 'refuse')
  expect(await attends(there, mate.ref), 'a refused request changes nothing')
  story.tell('Обратный запрос отклонён с причиной: ничего не изменилось.', '/cabinet/transfers')

  await answered(here, there, mate.ref, 'accept')
  expect(await attends(here, mate.ref), 'the pupil is back')
  story.tell('По второму запросу ученик вернулся в свой класс.', `/cabinet/classes/${here.group}`)
}

async function side(clerk: Call, organisation: string, title: string): Promise<Side> {
  const { classes } = await clerk(listClasses, { params: { organisation } })
  const found = classes.find((it) => it.title === title)
  expect(found, `school ${organisation} has a class ${title}`)
  return { clerk, organisation, group: found.id, title }
}

const pupilsOf = async ({ clerk, group }: Side) => (await clerk(showClass, { params: { group } })).pupils
const attends = async (side: Side, pupil: string) => (await pupilsOf(side)).some(({ ref }) => ref === pupil)

/** Asks on one side; the other finds the request in its list and answers. A tour that was killed may have asked already. */
async function answered(asking: Side, answering: Side, pupil: string, answer: 'accept' | 'refuse') {
  const { organisation } = asking
  const ofPupil = async () => {
    const params = { organisation: answering.organisation }
    const list = await everyPage((after) =>
      answering.clerk(listTransfers, { params, query: { direction: 'out', ...after } }),
    )
    return list.find((it) => it.status === 'requested' && it.pupil === pupil && it.to.organisation.id === organisation)
  }
  if (!(await ofPupil())) await asking.clerk(requestTransfer, { body: { pupil, group: asking.group } })
  const request = await ofPupil()
  expect(request, 'the other school sees the request')
  const given = { params: { id: request.id }, match: request.seq }
  await (answer === 'accept'
    ? answering.clerk(transferPupil, given)
    : answering.clerk(refuseTransfer, { ...given, body: { reason: 'Семья передумала переезжать' } }))
}
