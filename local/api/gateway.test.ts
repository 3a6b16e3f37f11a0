import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { FunctionError, NotInvoked } from '../lambda/lambda-calls.ts'
import type { Route } from '../service/catalogue-events.ts'
import { gateway } from './gateway.ts'
import { type HttpPort, startHttp } from './http.ts'
import { answerOf } from './payload.ts'
import { routeTable } from './routes.ts'

const route = (method: string, path: string, authorized = false): Route => ({
  fn: `${method} ${path}`,
  method,
  path,
  authorized,
})

describe('a request takes the most specific route', () => {
  const table = routeTable(
    [
      'GET /',
      'ANY /{all+}',
      'ANY /pets/{all+}',
      'GET /pets/{kind}/{id}',
      'GET /pets/{all+}',
      'ANY /pets/dog/1',
      'GET /pets/dog/{id}',
      'GET /pets/dog/1',
      'POST /pets',
    ].map((key) => route(key.split(' ')[0] ?? '', key.split(' ')[1] ?? '')),
  )
  it.each([
    ['GET', '/pets/dog/1', 'GET /pets/dog/1', {}],
    ['PUT', '/pets/dog/1', 'ANY /pets/dog/1', {}],
    ['GET', '/pets/dog/2', 'GET /pets/dog/{id}', { id: '2' }],
    ['GET', '/pets/cat/2', 'GET /pets/{kind}/{id}', { kind: 'cat', id: '2' }],
    ['GET', '/pets/cat/2/x', 'GET /pets/{all+}', { all: 'cat/2/x' }],
    ['DELETE', '/pets/cat/2', 'ANY /pets/{all+}', { all: 'cat/2' }],
    ['POST', '/test/5', 'ANY /{all+}', { all: 'test/5' }],
    ['GET', '/pets/%D0%BA%D0%BE%D1%82/a%20b', 'GET /pets/{kind}/{id}', { kind: 'кот', id: 'a b' }],
    ['GET', '/', 'GET /', {}],
  ])('%s %s', (method, path, fn, params) => {
    const match = table.match(method, path)
    expect([match?.route.fn, match?.params]).toEqual([fn, params])
  })

  it.each([
    ['HEAD', '/', 'HEAD is not GET'],
    ['POST', '/pets/', 'a slash at the end is another path, and parameters are never empty'],
  ])('%s %s takes none: %s', (method, path) => {
    expect(
      routeTable([route('GET', '/'), route('POST', '/pets'), route('POST', '/pets/{id}')]).match(method, path),
    ).toBeUndefined()
  })
})

describe('the answer made of what a function returns', () => {
  const shown = (result: unknown) => {
    const { status, headers, body } = answerOf(result)
    return [status, headers['content-type'], body.toString()]
  }
  it.each([
    ['a value without statusCode is the JSON body', { a: 1 }, [200, 'application/json', '{"a":1}']],
    ['a string too', 'hello', [200, 'application/json', '"hello"']],
    ['plain text by default', { statusCode: 201, body: 'hi' }, [201, 'text/plain; charset=utf-8', 'hi']],
    [
      'a type of its own',
      { statusCode: 200, headers: { 'Content-Type': 'text/html' }, body: '<p>' },
      [200, 'text/html', '<p>'],
    ],
    ['base64', { statusCode: 200, body: 'aGk=', isBase64Encoded: true }, [200, 'text/plain; charset=utf-8', 'hi']],
    ['no body', { statusCode: 204 }, [204, 'text/plain; charset=utf-8', '']],
    ['a status as text', { statusCode: '202' }, [202, 'text/plain; charset=utf-8', '']],
    [
      'a body that is no string',
      { statusCode: 200, body: { a: 1 } },
      [500, 'application/json', '{"message":"Internal Server Error"}'],
    ],
    ['a status that is none', { statusCode: 'fine' }, [500, 'application/json', '{"message":"Internal Server Error"}']],
    [
      'a header that is no value',
      { statusCode: 200, headers: { a: {} } },
      [500, 'application/json', '{"message":"Internal Server Error"}'],
    ],
  ])('%s', (_, result, expected) => {
    expect(shown(result)).toEqual(expected)
  })

  it('each cookie is a set-cookie header', () => {
    expect(answerOf({ statusCode: 200, cookies: ['a=1; HttpOnly', 'b=2'] }).headers['set-cookie']).toEqual([
      'a=1; HttpOnly',
      'b=2',
    ])
  })
})

describe('the API', () => {
  let http: HttpPort
  let events: { fn: string; event: Record<string, unknown> }[]
  let result: (fn: string) => Promise<unknown>
  let url: string

  beforeEach(async () => {
    events = []
    result = async () => ({ statusCode: 200, body: 'ok' })
    const api = gateway({
      routes: [
        route('GET', '/a/{id}'),
        route('POST', '/a'),
        route('GET', '/mine', true),
        route('ANY', '/static/{file+}'),
      ],
      authorizer: { function: 'authorize', identity: '$request.header.Authorization' },
      invoke: async (fn, event) => {
        events.push({ fn, event: Object(event) })
        return result(fn)
      },
      integrationMs: 100,
      atOnce: 3,
    })
    http = await startHttp(0, api)
    url = `http://127.0.0.1:${http.port}`
  })
  afterEach(() => http.close())

  const ask = async (path: string, init?: RequestInit) => {
    const response = await fetch(url + path, init)
    return [response.status, await response.text()]
  }

  it('hands on an event of payload format 2.0', async () => {
    const headers: [string, string][] = [
      ['X-One', '1'],
      ['Cookie', 'a=1; b=2'],
      ['User-Agent', 'test'],
    ]
    await fetch(`${url}/a/%D1%8F?q=1&r=%20x&q=2`, { headers })
    expect(events[0]?.event).toMatchObject({
      version: '2.0',
      routeKey: 'GET /a/{id}',
      rawPath: '/a/я',
      rawQueryString: 'q=1&r=%20x&q=2',
      cookies: ['a=1', 'b=2'],
      headers: {
        'x-one': '1',
        'user-agent': 'test',
        host: expect.stringContaining('127.0.0.1'),
        'x-forwarded-proto': 'http',
      },
      queryStringParameters: { q: '1,2', r: ' x' },
      pathParameters: { id: 'я' },
      isBase64Encoded: false,
      requestContext: {
        accountId: '000000000000',
        stage: '$default',
        routeKey: 'GET /a/{id}',
        http: { method: 'GET', path: '/a/я', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
        time: expect.stringMatching(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
        timeEpoch: expect.any(Number),
      },
    })
    expect(events[0]?.event).not.toHaveProperty('body')
    expect(events[0]?.event.headers).not.toHaveProperty('cookie')
  })

  it('leaves out what is not there', async () => {
    await ask('/static/x')
    for (const absent of ['cookies', 'queryStringParameters', 'body'])
      expect(events[0]?.event).not.toHaveProperty(absent)
    expect(events[0]?.event.rawQueryString).toBe('')
  })

  it('joins repeated headers with commas', async () => {
    await new Promise((resolve) => request(`${url}/a/1`, { headers: { 'X-Many': ['a', 'b'] } }, resolve).end())
    expect(events[0]?.event).toMatchObject({ headers: { 'x-many': 'a,b' } })
  })

  it.each([
    ['application/json', false],
    ['application/json; charset=utf-8', false],
    ['text/csv', false],
    ['application/xml', false],
    ['application/javascript', false],
    ['application/x-www-form-urlencoded', true],
    ['application/vnd.api+json', true],
    ['application/octet-stream', true],
    ['multipart/form-data; boundary=x', true],
    [undefined, true],
  ])('hands on a body of type %s as base64: %s', async (type, base64) => {
    await fetch(`${url}/a`, {
      method: 'POST',
      body: Buffer.from('{"я":1}'),
      headers: type ? { 'content-type': type } : {},
    })
    expect(events[0]?.event).toMatchObject({
      isBase64Encoded: base64,
      body: base64 ? Buffer.from('{"я":1}').toString('base64') : '{"я":1}',
    })
  })

  it('says 401 without identity, and does not ask the authorizer', async () => {
    expect(await ask('/mine')).toEqual([401, '{"message":"Unauthorized"}'])
    expect(events).toEqual([])
  })

  it.each<[string, () => Promise<unknown>, number, string]>([
    ['false', async () => ({ isAuthorized: false }), 403, '{"message":"Forbidden"}'],
    ['no answer of its format', async () => ({ policyDocument: {} }), 500, '{"message":"Internal Server Error"}'],
    ['an error', () => Promise.reject(new Error('broke')), 500, '{"message":"Internal Server Error"}'],
  ])('when the authorizer gives %s it refuses', async (_, answer, status, body) => {
    result = answer
    expect(await ask('/mine', { headers: { authorization: 'x' } })).toEqual([status, body])
    expect(events.map(({ fn }) => fn)).toEqual(['authorize'])
  })

  it('asks the authorizer in its format every time, and hands on its context', async () => {
    result = async (fn) =>
      fn === 'authorize' ? { isAuthorized: true, context: { person: 'p', roles: ['x'] } } : 'fine'
    for (let i = 0; i < 2; i++) await ask('/mine?x=1', { headers: { authorization: 'token' } })
    expect(events.map(({ fn }) => fn)).toEqual(['authorize', 'GET /mine', 'authorize', 'GET /mine'])
    expect(events[0]?.event).toMatchObject({
      version: '2.0',
      type: 'REQUEST',
      routeArn: 'arn:aws:execute-api:eu-central-1:000000000000:local/$default/GET/mine',
      identitySource: ['token'],
      routeKey: 'GET /mine',
      rawQueryString: 'x=1',
    })
    expect(events[1]?.event).toMatchObject({
      requestContext: { authorizer: { lambda: { person: 'p', roles: ['x'] } } },
    })
  })

  it.each<[string, () => Promise<unknown>, number, string]>([
    [
      'throws',
      () => Promise.reject(new FunctionError('id', { errorType: 'Error', errorMessage: 'x', trace: [] })),
      500,
      'Internal Server Error',
    ],
    ['takes longer than an integration may', () => new Promise(() => undefined), 503, 'Service Unavailable'],
    [
      'is over its concurrency',
      () => Promise.reject(new NotInvoked(429, 'Rate Exceeded.')),
      503,
      'Service Unavailable',
    ],
    [
      'would get more than 6 MB',
      () => Promise.reject(new NotInvoked(413, 'too large')),
      413,
      'Request Entity Too Large',
    ],
  ])('when the function %s it answers for it', async (_, answer, status, message) => {
    result = answer
    expect(await ask('/a/1')).toEqual([status, JSON.stringify({ message })])
  })

  it('refuses what is too much at once, and goes on when there is room', async () => {
    let finish = () => undefined as unknown
    const slow = new Promise((resolve) => {
      finish = () => resolve({ statusCode: 200, body: 'ok' })
    })
    result = () => slow
    const three = [ask('/a/1'), ask('/a/2'), ask('/a/3')]
    while (events.length < 3) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await ask('/a/4')).toEqual([429, '{"message":"Too Many Requests"}'])
    finish()
    expect((await Promise.all(three)).map(([status]) => status)).toEqual([200, 200, 200])
    expect(await ask('/a/5')).toEqual([200, 'ok'])
  })

  it('refuses a body over 10 MB', async () => {
    const status = await new Promise((resolve) => {
      const upload = request(
        `${url}/a`,
        { method: 'POST', headers: { 'content-length': 10 * 1024 * 1024 + 1 } },
        (response) => resolve(response.statusCode),
      )
      upload.on('error', () => undefined)
      upload.flushHeaders()
    })
    expect(status).toBe(413)
  })

  it('refuses headers over 10 KB', async () => {
    expect((await ask('/a/1', { headers: { long: 'x'.repeat(11_000) } }))[0]).toBe(431)
  })

  it('says 404 where there is no route and no mount', async () => {
    expect(await ask('/nowhere')).toEqual([404, '{"message":"Not Found"}'])
  })

  it('lets routes go before mounts, and longer prefixes before shorter ones', async () => {
    http.mount('/', (_, response) => response.end('root'))
    http.mount('/docs', (incoming, response) => (incoming.url === '/docs/none' ? false : response.end('docs')))
    result = async () => 'api'
    const answers = await Promise.all(
      ['/a/1', '/docs', '/docs/x', '/docs/none', '/docsx', '/static/x'].map((path) => ask(path)),
    )
    expect(answers.map(([, body]) => body)).toEqual(['"api"', 'docs', 'docs', 'root', 'root', '"api"'])
  })
})
