import type { testRegion } from '../../regions/testing.ts'
import { CaseFiled, CaseMoved } from '../../shared/contracts/cases.ts'
import { type Case, fileCase, holdingCase, stateIn } from '../../shared/domain/case.ts'
import type { Service } from '../../shared/domain/service.ts'
import { pdfOf } from '../../shared/files/testing-uploads.ts'
import { takeUpload, uploadPlace } from '../../shared/table/attachments.ts'
import { Cases, claimCase, putAnswers, storeDraft } from '../../shared/table/cases.ts'
import { serviceOf } from '../../shared/table/services.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { personVault } from '../../shared/vault/person.ts'
import type { Thing } from './oracle.ts'

type Given = {
  mother: { self: string }
  parted: { self: string }
  aunt?: { self: string }
  own: string
  stranger: string
}

/** Exam registrations in every state: of a child of the school, and of one of another; and drafts of some. */
export async function caseThings(
  { code, act, data }: Awaited<ReturnType<typeof testRegion>>,
  { mother, parted, aunt, own, stranger }: Given,
) {
  const service = await serviceOf(code, 'gia-9')
  const answers = { form: 'oge', subjects: ['01', '22', '05', '12'], 'rules-known': true }
  const office = { zone: data.zone, holidays: data.holidays }

  async function registration(
    name: string,
    state: string,
    child: string,
    organisation: string,
    applicant = mother.self,
  ): Promise<Thing> {
    const asked = { child, applicant, organisation, municipality: '61701000', answers }
    const it: Case = fileCase(act(), service, { ...asked, channel: 'portal' }, office)
    const vault = await personVault(code, child)
    // One child has one registration a year; all of its states are tried here at once.
    const claim = state === 'filed' && applicant === mother.self ? [await claimCase(service, it, office.zone)] : []
    const saved = [Cases.save(it), ...claim, putAnswers(act(), it.id, vault, answers)]
    await commit(act(), undefined, [CaseFiled.fact(it)], ...saved)
    const second = await scan(service, it)
    if (state !== it.state) {
      const next = { ...(await Cases.get(it)), state }
      stateIn(service, next)
      await commit(act(), undefined, [CaseMoved.fact({ ...next, step: 'test' })], Cases.save(next))
    }
    return {
      name: `${name}, ${state}`,
      state,
      id: it.id,
      second,
      child,
      applicant,
      organisation,
      municipality: '61701000',
    }
  }

  /** A file that the family sent with it. */
  async function scan(service: Service, it: Case): Promise<string> {
    const holder = holdingCase(service, it)
    const bytes = Buffer.from(pdfOf('1 0 obj << /Type /Page >> endobj'))
    const { id, url } = await uploadPlace(act(), holder, bytes.length)
    await fetch(url, { method: 'PUT', body: bytes })
    await takeUpload(act(), holder, { upload: id, name: 'заключение.pdf', by: mother.self, document: 'pmpk' })
    return id
  }

  const cases: Thing[] = []
  for (const { code: state } of service.states) {
    cases.push(await registration('регистрация в своей школе', state, own, '302'))
    cases.push(await registration('регистрация в другой школе', state, stranger, '301'))
  }
  if (aunt) cases.push(await registration('регистрация, поданная тётей', 'filed', own, '302', aunt.self))
  for (const { self } of [mother, parted])
    await storeDraft(act(), await personVault(code, own), self, service.code, { child: own, answers })
  const none = { name: 'регистрация, которой нет', id: 'NONE', second: 'NONE', missing: true as const }
  return { cases: [...cases, none], states: service.states.map(({ code }) => code) }
}
