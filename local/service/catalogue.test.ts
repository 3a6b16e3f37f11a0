import { describe, expect, it } from '@jest/globals'
import { state } from '../../infra/state.ts'
import { readService } from './catalogue.ts'

const origin = { stage: 'local', state, folder: '/service', file: 'serverless.yml' }
const imported = (name: string) => ({ 'Fn::ImportValue': `zvonok-local-${name}` })

/** A resolved service of one function `one`, and `authorize`. */
const service = (one: Record<string, unknown>, provider: Record<string, unknown> = {}) => ({
  service: 'zvonok',
  provider: { name: 'aws', runtime: 'nodejs24.x', region: 'eu-central-1', ...provider },
  functions: {
    authorize: { handler: 'a/authorize.handler', name: 'zvonok-local-authorize', events: [] },
    one: { handler: 'a/one.handler', name: 'zvonok-local-one', events: [], ...one },
  },
})
const read = (one: Record<string, unknown>, provider?: Record<string, unknown>) =>
  readService(service(one, provider), origin)
const withEvent = (type: string, event: unknown) => read({ events: [{ [type]: event }] })

describe('a service', () => {
  it('gives functions with the defaults of the framework', () => {
    expect(read({}).functions[1]).toEqual({
      name: 'one',
      lambdaName: 'zvonok-local-one',
      module: 'a/one',
      exportName: 'handler',
      timeout: 6,
      memory: 1024,
      environment: {},
    })
  })

  it('puts the environment of a function over that of the provider and resolves what it imports', () => {
    const [, one] = read(
      { environment: { B: 2, QUEUE: imported('offers-url'), TABLE: imported('main-name') } },
      { environment: { A: 'a', B: 'b' } },
    ).functions
    expect(one?.environment).toEqual({
      A: 'a',
      B: '2',
      QUEUE: 'https://sqs.eu-central-1.amazonaws.com/000000000000/zvonok-local-offers',
      TABLE: 'zvonok-local-main',
    })
  })

  it('reads routes, short and long, with the authorizer', () => {
    const authorizer = { type: 'request', id: imported('authorizer-id') }
    const { routes } = read({
      events: [{ httpApi: 'GET /a/{id}' }, { httpApi: { method: 'post', path: '/b', authorizer } }, { httpApi: '*' }],
    })
    expect(routes).toEqual([
      { fn: 'one', method: 'GET', path: '/a/{id}', authorized: false },
      { fn: 'one', method: 'POST', path: '/b', authorized: true },
      { fn: 'one', method: 'ANY', path: '$default', authorized: false },
    ])
  })

  it('reads rules with the defaults of EventBridge', () => {
    const pattern = { 'detail-type': ['X'] }
    const deadLetterQueueArn = imported('events-dlq-arn')
    expect(withEvent('eventBridge', { eventBus: imported('facts-arn'), pattern, deadLetterQueueArn }).rules).toEqual([
      { fn: 'one', name: 'zvonok-local-one-rule-1', pattern, retries: 185, maxAge: 86_400, deadLetters: 'events-dlq' },
    ])
  })

  it('reads schedules of rules and of the scheduler, and leaves out disabled ones', () => {
    const { schedules } = read({
      events: [
        { schedule: 'rate(1 minute)' },
        { schedule: { rate: ['cron(0 3 * * ? *)'], method: 'scheduler', timezone: 'Asia/Omsk', input: { a: 1 } } },
        { schedule: { rate: ['rate(1 day)'], enabled: false } },
      ],
    })
    expect(schedules).toEqual([
      { fn: 'one', name: 'zvonok-local-one-schedule-1', expression: 'rate(1 minute)', zone: 'UTC', scheduler: false },
      {
        fn: 'one',
        name: 'zvonok-local-one-schedule-2',
        expression: 'cron(0 3 * * ? *)',
        zone: 'Asia/Omsk',
        scheduler: true,
        input: { a: 1 },
      },
    ])
  })

  it('reads queues and streams', () => {
    const onFailure = { type: 'sqs', arn: imported('events-dlq-arn') }
    const { queues, streams } = read({
      events: [
        { sqs: { arn: imported('offers-arn'), functionResponseType: 'ReportBatchItemFailures' } },
        {
          stream: {
            type: 'dynamodb',
            arn: imported('main-stream-arn'),
            startingPosition: 'LATEST',
            destinations: { onFailure },
          },
        },
      ],
    })
    expect(queues).toEqual([{ fn: 'one', queue: 'offers', batch: 10, window: 0, partial: true }])
    expect(streams).toEqual([
      {
        fn: 'one',
        table: 'main',
        batch: 10,
        from: 'LATEST',
        retries: -1,
        bisect: false,
        partial: false,
        filters: [],
        onFailure: 'events-dlq',
      },
    ])
  })

  it("reads Lambda's own settings for asynchronous calls", () => {
    const destinations = { onFailure: { type: 'sqs', arn: imported('events-dlq-arn') } }
    expect(read({ destinations }).functions[1]?.onAsync).toEqual({
      retries: 2,
      maxAge: 21_600,
      onFailure: 'events-dlq',
    })
    expect(read({ maximumRetryAttempts: 0 }).functions[1]?.onAsync).toEqual({ retries: 0, maxAge: 21_600 })
  })
})

describe('a service is refused in one sentence for', () => {
  const stream = { type: 'dynamodb', arn: imported('main-stream-arn') }
  const rule = { eventBus: imported('bus-arn'), pattern: { source: ['x'] } }
  it.each<[string, () => unknown, string]>([
    [
      'an unknown event type',
      () => withEvent('sns', 'topic'),
      'function one: events of type sns are not supported by the local region',
    ],
    [
      'an unknown property of a function',
      () => read({ layers: [] }),
      'function one.layers is not supported by the local region',
    ],
    [
      'an unknown property of an event',
      () => withEvent('sqs', { arn: imported('offers-arn'), maximumConcurrency: 2 }),
      'function one: events[0].sqs.maximumConcurrency is not supported by the local region',
    ],
    [
      'an unsupported value',
      () => withEvent('stream', { ...stream, type: 'kinesis' }),
      'function one: events[0].stream.type is "kinesis", which the local region does not support (only "dynamodb")',
    ],
    [
      'a starting position of its own',
      () => withEvent('stream', { ...stream, startingPosition: 'AT_TIMESTAMP' }),
      'startingPosition is "AT_TIMESTAMP"',
    ],
    [
      'a batch window of a stream',
      () => withEvent('stream', { ...stream, batchWindow: 5 }),
      'events[0].stream.batchWindow is not supported',
    ],
    ['a wrong number', () => withEvent('sqs', { arn: imported('offers-arn'), batchSize: 0 }), 'batchSize is 0'],
    [
      'a large batch without a window',
      () => withEvent('sqs', { arn: imported('offers-arn'), batchSize: 50 }),
      'needs a maximumBatchingWindow',
    ],
    ['a missing property', () => withEvent('stream', { type: 'dynamodb' }), 'events[0].stream.arn is missing'],
    [
      'an export nobody makes',
      () => withEvent('sqs', { arn: imported('letters-arn') }),
      'imports zvonok-local-letters-arn, which infra/state.ts does not have',
    ],
    [
      'an export of another kind',
      () => withEvent('sqs', { arn: imported('main-arn') }),
      'imports zvonok-local-main-arn, which is a table',
    ],
    [
      'the stream of a table without one',
      () => withEvent('stream', { ...stream, arn: imported('keys-stream-arn') }),
      'zvonok-local-keys-stream-arn',
    ],
    ['an ARN that is spelt out', () => withEvent('sqs', 'arn:aws:sqs:eu-central-1:1:x'), 'events[0].sqs'],
    [
      'a jwt authorizer',
      () => withEvent('httpApi', { path: '/x', authorizer: { type: 'jwt', id: imported('authorizer-id') } }),
      'authorizer.type is "jwt"',
    ],
    [
      'scopes',
      () =>
        withEvent('httpApi', {
          path: '/x',
          authorizer: { type: 'request', id: imported('authorizer-id'), scopes: ['a'] },
        }),
      'authorizer.scopes is not supported',
    ],
    ['a path that is none', () => withEvent('httpApi', { path: '/x/{id}y' }), 'path is "/x/{id}y"'],
    [
      'an unknown pattern operator',
      () => withEvent('eventBridge', { ...rule, pattern: { source: [{ prefiks: 'x' }] } }),
      'function one: events[0].eventBridge.pattern: the pattern operator "prefiks" is unknown',
    ],
    [
      'an input transformer',
      () => withEvent('eventBridge', { ...rule, inputTransformer: {} }),
      'inputTransformer is not supported',
    ],
    ['a bus by name', () => withEvent('eventBridge', { ...rule, eventBus: 'facts' }), 'eventBus is "facts"'],
    ['a wrong schedule', () => withEvent('schedule', 'cron(0 3 * * *)'), 'has 5 fields, not 6'],
    [
      'a time zone of a rule',
      () => withEvent('schedule', { rate: ['rate(1 day)'], timezone: 'Asia/Omsk' }),
      'timezone needs method: scheduler',
    ],
    [
      'an unknown time zone',
      () => withEvent('schedule', { rate: ['cron(0 3 * * ? *)'], method: 'scheduler', timezone: 'Asia/Atlantis' }),
      'Asia/Atlantis is not a time zone',
    ],
    ['a destination on success', () => read({ destinations: { onSuccess: {} } }), 'function one.destinations'],
    [
      'an SNS destination',
      () => read({ destinations: { onFailure: { type: 'sns', arn: imported('events-dlq-arn') } } }),
      'onFailure.type is "sns"',
    ],
    ['another runtime', () => read({}, { runtime: 'nodejs20.x' }), 'the service.provider.runtime is "nodejs20.x"'],
    ['another region', () => read({}, { region: 'us-east-1' }), 'provider.region is us-east-1'],
    [
      'CORS of an API that belongs to CDK',
      () => read({}, { httpApi: { cors: true } }),
      'provider.httpApi.cors is not supported',
    ],
    [
      'state in the service',
      () => readService({ ...service({}), resources: { Resources: {} } }, origin),
      'resources is',
    ],
    [
      'an intrinsic function in the environment',
      () => read({ environment: { X: { Ref: 'Y' } } }),
      'function one.environment.X',
    ],
  ])('%s', (_, act, words) => {
    expect(act).toThrow(expect.objectContaining({ name: 'StartFailure', message: expect.stringContaining(words) }))
  })

  it('routes that need an authorizer which is no function', () => {
    const authorizer = { type: 'request', id: imported('authorizer-id') }
    const { authorize: _, ...functions } = service({ events: [{ httpApi: { path: '/x', authorizer } }] }).functions
    expect(() => readService({ ...service({}), functions }, origin)).toThrow(/there is no function authorize/)
  })
})
