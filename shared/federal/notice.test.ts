import { describe, expect, it } from '@jest/globals'
import { readNotice, rejectWords } from './notice.ts'
import { parseXml } from './xml.ts'

const about = '<ResponseMetadata><clientId>x</clientId><replyToClientId>ours</replyToClientId></ResponseMetadata>'
const told = (inside: string) =>
  readNotice(
    parseXml(
      `<QueryResult><smevMetadata><MessageId>m</MessageId></smevMetadata><Message>${inside}</Message></QueryResult>`,
    ),
    'bare',
  )
const asynchronous = (inside: string) =>
  `${about}<AsyncProcessingStatus><OriginalMessageId>ours</OriginalMessageId>${inside}</AsyncProcessingStatus>`

describe('a notice about a message of ours', () => {
  it.each([
    [
      'that it was sent',
      `<messageType>StatusMessage</messageType>${about}<status><code>0</code></status>`,
      'status',
      '0',
    ],
    [
      'that it was refused',
      `<messageType>RejectMessage</messageType>${about}<code>FAILURE</code>`,
      'reject',
      'FAILURE',
    ],
    [
      'that the adapter failed with it',
      `<messageType>ErrorMessage</messageType>${about}<code>E7</code>`,
      'reject',
      'E7',
    ],
    [
      'that it is on its way',
      asynchronous('<StatusCategory>responseIsAcceptedBySmev</StatusCategory>'),
      'status',
      'responseIsAcceptedBySmev',
    ],
    [
      'that SMEV did not accept it',
      asynchronous('<StatusCategory>requestIsRejectedBySmev</StatusCategory>'),
      'reject',
      'requestIsRejectedBySmev',
    ],
    ['that it was cancelled', asynchronous('<StatusCategory>cancelled</StatusCategory>'), 'reject', 'cancelled'],
    [
      'that something failed on the way',
      asynchronous('<StatusCategory>underProcessing</StatusCategory><SmevFault/>'),
      'reject',
      'underProcessing',
    ],
  ])('%s', (_, inside, kind, code) => {
    expect(told(inside)).toEqual({ kind, code, messageId: 'm', about: ['ours'] })
  })

  it('is none where a message is brought', () => {
    const brought = '<messageType>PrimaryMessage</messageType><MessagePrimaryContent><a/></MessagePrimaryContent>'
    expect(told(brought)).toBeUndefined()
    expect(told('<messageType>PrimaryMessage</messageType>')).toBeUndefined()
  })

  it('has words for its code', () => {
    expect(rejectWords('requestIsRejectedBySmev')).toBe(
      'СМЭВ не приняла наше сообщение: сообщение отклонено (requestIsRejectedBySmev)',
    )
    expect(rejectWords('')).toBe('СМЭВ не приняла наше сообщение: причина без известного кода')
  })
})
