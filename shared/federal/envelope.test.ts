import { describe, expect, it } from '@jest/globals'
import { identify, readEnvelope, rejection, rejectionCodes, requestRejected, SMEV_TYPES } from './envelope.ts'
import { exampleRequests, exampleResponses } from './examples.ts'
import { FederalError } from './fault.ts'
import { infoset } from './infoset.ts'
import { formData } from './kindergarten.ts'
import { parse } from './parse.ts'
import { parseXml } from './xml.ts'

const message = (exampleRequests.get('cancelRequest') ?? '').replace(/^<\?xml.*\?>\s*/, '')
const body = (content = message) => `<MessagePrimaryContent>${content}</MessagePrimaryContent>`
const adapter = (metadata: string, rest: string) =>
  `<QueryResult xmlns="urn://x-artefacts-smev-gov-ru/services/service-adapter/types">
     <smevMetadata>${metadata}</smevMetadata>
     <Message xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="RequestMessageType">
       <messageType>PrimaryMessage</messageType>${rest}
     </Message>
   </QueryResult>`
const read = (text: string, bareId?: string) => readEnvelope(parseXml(text), bareId)
const codeOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof FederalError) return error.first.code
    throw error
  }
  return 'accepted'
}

describe('an envelope', () => {
  const full = adapter(
    '<MessageId> m-1 </MessageId><TransactionCode>t-1</TransactionCode><OriginalMessageID>o-1</OriginalMessageID><Sender>EPGU</Sender><Recipient>REGION</Recipient>',
    `<RequestMetadata><clientId>c-1</clientId></RequestMetadata><RequestContent><content>${body()}</content></RequestContent>`,
  )

  it('tells who sent what and where the answer goes', () => {
    const { content, ...rest } = read(full)

    expect(rest).toEqual({
      messageId: 'm-1',
      originalMessageId: 'o-1',
      transactionCode: 't-1',
      sender: 'EPGU',
      recipient: 'REGION',
      replyTo: 'c-1',
      testMessage: false,
    })
    expect(parse(formData, content).cancelRequest).toEqual({ orderId: '9000000001' })
  })

  it('may use any prefix', () => {
    const prefixed = full
      .replace('xmlns="urn', 'xmlns:a="urn')
      .replace(
        /<(\/?)(QueryResult|smevMetadata|Message|MessageId|RequestMetadata|clientId|RequestContent|content|MessagePrimaryContent)\b/g,
        '<$1a:$2',
      )
    expect(read(prefixed)).toMatchObject({ messageId: 'm-1', replyTo: 'c-1', content: { name: 'FormData' } })
  })

  it('lacks what it lacks', () => {
    const { content, ...rest } = read(adapter('<MessageId>m-1</MessageId><Sender/>', body()))
    expect(rest).toEqual({ messageId: 'm-1', testMessage: false })
    expect(content.name).toBe('FormData')
  })

  it.each([
    ['ReplyTo before all', '<clientId>c</clientId><replyToClientId>r</replyToClientId><ReplyTo>t</ReplyTo>', 't'],
    ['then replyToClientId', '<clientId>c</clientId><replyToClientId>r</replyToClientId>', 'r'],
    ['then clientId', '<clientId>c</clientId>', 'c'],
  ])('answers to %s', (_, metadata, replyTo) => {
    expect(read(adapter('<MessageId>m</MessageId>', metadata + body())).replyTo).toBe(replyTo)
  })

  it.each([
    ['<TestMessage/>', true],
    ['<testMessage>true</testMessage>', true],
    ['<testMessage> false </testMessage>', false],
    ['', false],
  ])('is a test by %j', (mark, testMessage) => {
    expect(read(adapter('<MessageId>m</MessageId>', mark + body())).testMessage).toBe(testMessage)
  })

  it('is read in the form of SMEV itself', () => {
    const soap = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><t:Request xmlns:t="${SMEV_TYPES}">
      <t:SenderProvidedRequestData><t:MessageID>m-1</t:MessageID>${body()}<t:TestMessage/></t:SenderProvidedRequestData>
      <t:MessageMetadata><t:MessageId>m-1</t:MessageId><t:Sender><t:Mnemonic>EPGU</t:Mnemonic><t:HumanReadableName>Портал</t:HumanReadableName></t:Sender></t:MessageMetadata>
      <t:ReplyTo>reply-1</t:ReplyTo></t:Request></s:Body></s:Envelope>`

    expect(read(soap)).toMatchObject({
      messageId: 'm-1',
      sender: 'EPGU',
      replyTo: 'reply-1',
      testMessage: true,
      content: { name: 'FormData' },
    })
  })

  it('does not look for its own fields inside the message', () => {
    const spoof = body(
      '<FormData><MessageId>m-2</MessageId><ReplyTo>r</ReplyTo><TestMessage/><MessagePrimaryContent><x/></MessagePrimaryContent></FormData>',
    )
    expect(read(adapter('<MessageId>m-1</MessageId>', spoof))).toMatchObject({
      messageId: 'm-1',
      testMessage: false,
      content: { name: 'FormData' },
    })
    expect(read(adapter('<MessageId>m-1</MessageId>', spoof)).replyTo).toBeUndefined()
  })

  it.each([
    ['two contents', adapter('<MessageId>m</MessageId>', body() + body()), 'ambiguous'],
    ['an empty content beside another', adapter('<MessageId>m</MessageId>', body('') + body()), 'ambiguous'],
    ['two messages in one content', adapter('<MessageId>m</MessageId>', body(message + message)), 'ambiguous'],
    ['two ids', adapter('<MessageId>m</MessageId><MessageID>n</MessageID>', body()), 'ambiguous'],
    ['no id', adapter('', body()), 'no-message-id'],
    ['an empty id', adapter('<MessageId/>', body()), 'no-message-id'],
    ['an empty content', adapter('<MessageId>m</MessageId>', body('')), 'no-content'],
    ['a status instead', adapter('<MessageId>m</MessageId>', '<status><code>0</code></status>'), 'no-content'],
    ['a bare message without an id', message, 'no-message-id'],
  ])('is refused with %s', (_, text, code) => {
    expect(codeOf(() => read(text))).toBe(code)
  })

  it('may be absent: then the caller gives the id', () => {
    expect(read(message, 'digest')).toMatchObject({
      messageId: 'digest',
      testMessage: false,
      content: { name: 'FormData' },
    })
    expect(read(adapter('', body()), 'digest').messageId).toBe('digest')
    expect(read(adapter('<MessageId>m</MessageId>', body()), 'digest').messageId).toBe('m')
  })
})

describe('a message that cannot be validated', () => {
  it.each([
    [
      'a request with a fault',
      message.replace('</k:orderId>', '</k:orderId><k:x/>'),
      { root: 'FormData', child: 'cancelRequest', orderId: '9000000001' },
    ],
    [
      'another version',
      message.replace('3.2.1', '4.0.1'),
      { root: 'FormData', child: 'cancelRequest', orderId: '9000000001' },
    ],
    [
      'an order id spelt otherwise',
      message.replace('9000000001', ' +09 '),
      { root: 'FormData', child: 'cancelRequest', orderId: '9' },
    ],
    [
      'a wrapped order id',
      exampleResponses.get('changeOrderInfo') ?? '',
      { root: 'FormDataResponse', child: 'changeOrderInfo', orderId: '9000000001' },
    ],
    [
      'an order id that is no number',
      message.replace('9000000001', 'девять'),
      { root: 'FormData', child: 'cancelRequest' },
    ],
    ['two order ids', '<a><b><orderId>1</orderId><orderId>2</orderId></b></a>', { root: 'a', child: 'b' }],
    ['no order id', '<a><b/></a>', { root: 'a', child: 'b' }],
    ['nothing', '<a/>', { root: 'a' }],
  ])('still tells, with %s', (_, text, identity) => {
    expect(identify(parseXml(text))).toStrictEqual(identity)
  })
})

describe('a refusal in the envelope', () => {
  it.each(rejectionCodes)('%s', (code) => {
    const text = rejection(code, 'Не XML: <a & b>')

    expect(infoset(parseXml(text))).toMatchObject({ name: `{${SMEV_TYPES}}RequestRejected` })
    expect(parse(requestRejected, parseXml(text))).toEqual({
      RejectionReasonCode: code,
      RejectionReasonDescription: 'Не XML: <a & b>',
    })
  })

  it('is cut to what fits', () => {
    const { RejectionReasonDescription: text } = parse(
      requestRejected,
      parseXml(rejection('FAILURE', 'слово '.repeat(1000))),
    )
    expect(text).toMatch(/слово…$/)
    expect(text.length).toBeLessThanOrEqual(4000)
  })
})
