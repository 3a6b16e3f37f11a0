/** AWS signature version 4 as S3 checks it: of signed requests, and of presigned links with their expiry. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** The only credentials of a local region. */
const ACCESS_KEY = 'local'
const SECRET = 'local'
/** A presigned link lives seven days at most. */
const LONGEST_SECONDS = 604_800

export interface Signed {
  readonly method: string
  /** The URL as sent: path and query. */
  readonly url: string
  readonly headers: IncomingHttpHeaders
}

/** Why a request is refused: S3's code, words and status. */
export interface S3Refusal {
  readonly code: string
  readonly message: string
  readonly status: number
}

const DENIED = (message: string): S3Refusal => ({ code: 'AccessDenied', message, status: 403 })

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const percent = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)

/** `20260101T120000Z` in milliseconds. */
function timeOf(stamp: string): number {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp) ?? []
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}

interface Claim {
  readonly credential: string
  readonly signedHeaders: string
  readonly signature: string
  readonly stamp: string
  readonly payload: string
}

function claimInHeader({ headers }: Signed): Claim | undefined {
  const [, credential, signedHeaders, signature] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=(\w+)$/.exec(
      headers.authorization ?? '',
    ) ?? []
  if (!credential || !signedHeaders || !signature) return undefined
  const payload = String(headers['x-amz-content-sha256'] ?? '')
  return { credential, signedHeaders, signature, stamp: String(headers['x-amz-date'] ?? ''), payload }
}

function claimInQuery(query: URLSearchParams): Claim | undefined {
  if (!query.has('X-Amz-Signature')) return undefined
  return {
    credential: query.get('X-Amz-Credential') ?? '',
    signedHeaders: query.get('X-Amz-SignedHeaders') ?? '',
    signature: query.get('X-Amz-Signature') ?? '',
    stamp: query.get('X-Amz-Date') ?? '',
    payload: query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD',
  }
}

/**
 * Checks who sent a request to S3.
 * @returns nothing when it is signed with the region's credentials and, for a presigned link, still valid; else S3's refusal:
 * 403 `AccessDenied` without signature or when a link "Request has expired", 403 `SignatureDoesNotMatch` when any of method,
 * path, query or signed headers is not what was signed
 * @param now `Date.now()`
 */
export function refusalOf(request: Signed, now: number): S3Refusal | undefined {
  const [path = '', search = ''] = splitOnce(request.url, '?')
  const query = new URLSearchParams(search)
  const presigned = claimInQuery(query)
  const claim = presigned ?? claimInHeader(request)
  if (!claim) return DENIED('Access Denied')
  const [accessKey, day = '', region = '', service = ''] = claim.credential.split('/')
  if (accessKey !== ACCESS_KEY) {
    return {
      code: 'InvalidAccessKeyId',
      message: 'The AWS Access Key Id you provided does not exist in our records.',
      status: 403,
    }
  }
  if (presigned) {
    const seconds = Number(query.get('X-Amz-Expires'))
    if (!(seconds >= 1 && seconds <= LONGEST_SECONDS)) {
      return {
        code: 'AuthorizationQueryParametersError',
        message: 'X-Amz-Expires must be between 1 and 604800 seconds',
        status: 400,
      }
    }
    if (!(timeOf(claim.stamp) + seconds * 1000 > now)) return DENIED('Request has expired')
  }
  const canonicalQuery = [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${percent(name)}=${percent(value)}`)
    .sort()
    .join('&')
  const canonicalHeaders = claim.signedHeaders
    .split(';')
    .map((name) => `${name}:${[request.headers[name] ?? ''].flat().join(',').trim().replace(/ +/g, ' ')}\n`)
    .join('')
  const canonical = [request.method, path, canonicalQuery, canonicalHeaders, claim.signedHeaders, claim.payload].join(
    '\n',
  )
  const scope = `${day}/${region}/${service}/aws4_request`
  const key = hmac(hmac(hmac(hmac(`AWS4${SECRET}`, day), region), service), 'aws4_request')
  const want = hmac(key, ['AWS4-HMAC-SHA256', claim.stamp, scope, sha256(canonical)].join('\n'))
  const got = Buffer.from(claim.signature, 'hex')
  if (got.length === want.length && timingSafeEqual(got, want)) return undefined
  const message =
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.'
  return { code: 'SignatureDoesNotMatch', message, status: 403 }
}

/** The parts before and after the first mark; all and nothing without one. */
export function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)]
}
