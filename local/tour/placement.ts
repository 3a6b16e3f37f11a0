import { confirmEvidence } from '../../shared/contracts/admission.ts'
import { showApplication } from '../../shared/contracts/applications.ts'
import {
  listPlacementResults,
  publishPlacementRun,
  showPlacementRun,
  startPlacementRun,
} from '../../shared/contracts/placement.ts'
import type { Filed } from './application.ts'
import { type Chapter, eventually, everyPage, expect } from './story.ts'

const municipality = '61701000'
export type Offered = Filed & { run: string }

/** 2: the specialist confirms the benefit, calculates, looks, publishes; the family learns of the place. */
export const placement: Chapter<Filed, Offered> = async (story, filed) => {
  const specialist = await story.as('specialist')
  const parent = await story.as('parent')
  const before = await specialist(showApplication, { params: { id: filed.id } })
  await specialist(confirmEvidence, {
    params: { id: filed.id },
    body: { benefit: true, siblings: false },
    match: before.seq,
  })
  story.tell('Специалист управления образования проверил документы и подтвердил льготу.')

  const { id: run } = await specialist(startPlacementRun, { params: { municipality }, body: {} })
  const counted = await eventually('the run is calculated', async () => {
    const it = await specialist(showPlacementRun, { params: { id: run } })
    expect(it.status !== 'failed', `the run did not fail: ${it.reason}`)
    return it.status === 'ready' && it
  })
  expect(counted.summary?.violations === 0, 'the independent checker found nothing')
  const { applications, places, placed, byWish } = counted.summary
  story.tell(
    `Расчёт: заявлений ${applications}, мест ${places}, распределено ${placed} (по первому желанию ${byWish[0]}).`,
    `/cabinet/placement/${run}`,
  )

  const hidden = await parent(showApplication, { params: { id: filed.id } })
  expect(hidden.status === 'queued' && hidden.offer === undefined, 'before publication the family sees no place')
  const results = await everyPage((after) =>
    specialist(listPlacementResults, { params: { id: run }, query: { list: 'placed', ...after } }),
  )
  expect(
    results.some((it) => it.application === filed.id),
    'the child is among the placed',
  )

  await specialist(publishPlacementRun, { params: { id: run }, match: counted.seq })
  const offered = await eventually('the place is offered', async () => {
    const it = await parent(showApplication, { params: { id: filed.id } })
    return it.status === 'offered' && it
  })
  story.tell(
    `Направление: ${offered.offer?.organisation}, ${offered.offer?.group}. Ответить до ${offered.offer?.answerBy.slice(0, 10)}.`,
    `/cabinet/applications/${filed.id}`,
  )
  return { ...filed, run }
}
