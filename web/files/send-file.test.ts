import { describe, expect, it } from '@jest/globals'
import { attachFile, requestUpload } from '../../shared/contracts/attachments.ts'
import type { Call } from '../call.ts'
import { faultOf, sendFile } from './send-file.ts'

describe('a file before it is sent', () => {
  it.each([
    ['none', undefined, 'Выберите файл'],
    ['an empty one', { name: 'a.pdf', size: 0 }, 'Файл пуст: выберите другой'],
    ['one of 10 MB', { name: 'a.PDF', size: 10_485_760 }, undefined],
    ['a larger one', { name: 'a.pdf', size: 10_485_761 }, 'Файл больше 10 МБ: уменьшите его или разделите'],
    ['a program', { name: 'a.pdf.exe', size: 1 }, 'Выберите файл PDF, JPEG, PNG, DOCX или XLSX'],
  ])('%s', (_, file, fault) => {
    expect(faultOf(file)).toBe(fault)
  })
})

describe('sending a file', () => {
  const file = new File(['абв'], 'справка.pdf')
  const told: unknown[] = []
  const call: Call = async (contract, ...[input]) => {
    told.push([contract.name, input])
    return contract.response.parse(
      contract.name === requestUpload.name
        ? { id: 'U1', url: 'https://store/x', seconds: 300 }
        : { id: 'U1', kind: 'pdf' },
    )
  }

  it('asks for a place of its size, sends the bytes, and says their name', async () => {
    const sent: unknown[] = []
    const put: typeof fetch = async (url, init) => {
      sent.push([url, init?.method, init?.body])
      return new Response()
    }
    await sendFile(call, 'A1', file, put)
    expect(sent).toEqual([['https://store/x', 'PUT', file]])
    expect(told).toEqual([
      [requestUpload.name, { params: { id: 'A1' }, body: { bytes: 6 } }],
      [attachFile.name, { params: { id: 'A1', attachment: 'U1' }, body: { name: 'справка.pdf' } }],
    ])
  })

  it.each([
    ['is refused', async () => new Response('', { status: 403 })],
    ['does not arrive', async () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('does not name what %s', async (_, put) => {
    told.length = 0
    await expect(sendFile(call, 'A1', file, put)).rejects.toThrow(/bytes/)
    expect(told).toHaveLength(1)
  })
})
