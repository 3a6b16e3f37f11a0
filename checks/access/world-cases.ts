import type { testRegion } from '../../regions/testing.ts'
import { CaseFiled } from '../../shared/contracts/cases.ts'
import { type Case, fileCase, holdingCase } from '../../shared/domain/case.ts'
import type { Service } from '../../shared/domain/service.ts'
import { pdfOf } from '../../shared/files/testing-uploads.ts'
import { takeUpload, uploadPlace } from '../../shared/table/attachments.ts'
import { Cases, claimCase, putAnswers } from '../../shared/table/cases.ts'
import { commit } from '../../shared/table/facts.ts'
import { serviceOf } from '../../shared/table/services.ts'
import { personVault } from '../../shared/vault/person.ts'
import type { Thing } from './oracle.ts'

type Given = { mother: { self: string }; own: string; stranger: string }

/** Exam registrations: of a child of the school, and of one of another school. */
export async function caseThings(
  { code, act, data }: Awaited<ReturnType<typeof testRegion>>,
  { mother, own, stranger }: Given,
) {
  const service = await serviceOf(code, 'gia-9')
  const answers = { form: 'oge', subjects: ['01', '22', '05', '12'], 'rules-known': true }
  async function registration(name: string, child: string, organisation: string): Promise<Thing> {
    const asked = { child, applicant: mother.self, organisation, municipality: '61701000', answers }
    const office = { zone: data.zone, holidays: data.holidays }
    const it: Case = fileCase(act(), service, { ...asked, channel: 'portal' }, office)
    const vault = await personVault(code, child)
    const writes = [Cases.save(it), await claimCase(service, it), putAnswers(act(), it.id, vault, answers)]
    await commit(act(), undefined, [CaseFiled.fact(it)], ...writes)
    return { name, id: it.id, second: await scan(service, it), child, organisation, municipality: '61701000' }
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
  return [
    await registration('регистрация в своей школе', own, '302'),
    await registration('регистрация в другой школе', stranger, '301'),
    { name: 'регистрация, которой нет', id: 'NONE', second: 'NONE', missing: true as const },
  ]
}
