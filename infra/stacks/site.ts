import { CfnOutput, CfnParameter, Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import * as cdn from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, OriginGroup, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import * as s3 from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { CDN_HEADER } from '../../shared/edge/cdn.ts'
import type { Settings } from '../settings.ts'
import { nameOf, pageHeaders, pageHeadersWith } from '../state.ts'
import { readByCdn } from './state.ts'

type Props = StackProps & { settings: Settings; api: HttpApi; pages: s3.Bucket }

/** A folder is shown by its `index.html`; without its slash it is sent on to itself. */
const folderPages = `function handler({ request }) {
  if (request.uri.endsWith('/')) request.uri += 'index.html'
  else if (!/\\.\\w+$/.test(request.uri))
    return { statusCode: 301, headers: { location: { value: request.uri + '/' } } }
  return request
}`
/** Every page of the portal is one document; beside it stands the worker that opens it without a line. */
const onePage = `function handler({ request }) {
  request.uri = request.uri === '/cabinet/worker.js' ? '/worker.js' : '/index.html'
  return request
}`

/** One address for people: the portal, the public pages and, for everything else, the API. */
export class SiteStack extends Stack {
  constructor(scope: Construct, id: string, { settings, api, pages, ...props }: Props) {
    super(scope, id, props)
    const { stage, regions, domain, certificate, webAcl } = settings
    // Given by `npm run deploy` and kept by CloudFormation, which shows it to nobody; functions know its hash.
    const key = new CfnParameter(this, CDN_KEY, {
      noEcho: true,
      minLength: 32,
      description: 'By which the API knows us',
    })
    const apiDomain = `${api.apiId}.execute-api.${this.region}.${this.urlSuffix}`
    const customHeaders = { [CDN_HEADER]: key.valueAsString }
    const fromApi = new HttpOrigin(apiDomain, { customHeaders })
    // An error page of CloudFront would stand for what the API refuses as well. So where a bucket has nothing (it says 403, for the
    // CDN may not list it), the API is asked for the page that says so.
    const orNotFound = (primaryOrigin: cdn.IOrigin) =>
      new OriginGroup({
        primaryOrigin,
        fallbackOrigin: new HttpOrigin(apiDomain, { customHeaders: { ...customHeaders, accept: 'text/html' } }),
        fallbackStatusCodes: [403, 404],
      })
    const portal = new s3.Bucket(this, 'portal-bucket', {
      bucketName: nameOf(stage, 'portal'),
      encryption: s3.BucketEncryption.S3_MANAGED,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    const headers = new cdn.ResponseHeadersPolicy(this, 'headers', {
      responseHeadersPolicyName: nameOf(stage, 'headers'),
      customHeadersBehavior: {
        customHeaders: Object.entries(pageHeaders)
          .filter(([header]) => !behaviours.has(header))
          .map(([header, value]) => ({ header, value, override: false })),
      },
      securityHeadersBehavior: {
        contentSecurityPolicy: {
          contentSecurityPolicy: pageHeadersWith(`https://s3.${this.region}.amazonaws.com`)['content-security-policy'],
          override: false,
        },
        contentTypeOptions: { override: true },
        referrerPolicy: { referrerPolicy: cdn.HeadersReferrerPolicy.SAME_ORIGIN, override: false },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(365), override: true },
      },
    })
    readByCdn(portal)
    // By name: told of the bucket itself, CDK would make the stacks depend on each other in a circle.
    const from = ({ bucketName }: s3.Bucket, name: string) =>
      S3BucketOrigin.withOriginAccessControl(s3.Bucket.fromBucketName(this, name, bucketName))
    const fromPages = from(pages, 'from-pages')
    const fromPortal = from(portal, 'from-portal')
    const shared = {
      responseHeadersPolicy: headers,
      viewerProtocolPolicy: cdn.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      compress: true,
    }
    const at = (code: string, name: string) => ({
      function: new cdn.Function(this, name, { code: cdn.FunctionCode.fromInline(code), runtime: RUNTIME }),
      eventType: cdn.FunctionEventType.VIEWER_REQUEST,
    })
    const folders = {
      ...shared,
      origin: orNotFound(fromPages),
      functionAssociations: [at(folderPages, 'folder-pages')],
    }
    const reading = { ...shared, origin: fromPortal, functionAssociations: [at(folderPages, 'reading')] }
    const app = { ...shared, origin: fromPortal, functionAssociations: [at(onePage, 'one-page')] }
    const distribution = new cdn.Distribution(this, 'cdn', {
      comment: nameOf(stage, 'site'),
      defaultRootObject: 'index.html',
      httpVersion: cdn.HttpVersion.HTTP2_AND_3,
      ...(webAcl && { webAclId: webAcl }),
      ...(domain && { domainNames: [domain] }),
      ...(certificate && {
        certificate: Certificate.fromCertificateArn(this, 'certificate', certificate),
        minimumProtocolVersion: cdn.SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
      defaultBehavior: {
        ...shared,
        origin: fromApi,
        allowedMethods: cdn.AllowedMethods.ALLOW_ALL,
        cachePolicy: cdn.CachePolicy.CACHING_DISABLED,
        originRequestPolicy: cdn.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      },
      additionalBehaviors: {
        '/index.html': folders,
        ...Object.fromEntries(regions.map((code) => [`/${code}/*`, folders])),
        '/assets/*': { ...shared, origin: orNotFound(fromPortal) },
        // What developers read: a folder is shown by its page, as in the public bucket.
        ...Object.fromEntries(
          ['/docs', '/docs/*', '/problems', '/problems/*', '/schemas/*'].map((path) => [path, reading]),
        ),
        '/cabinet': app,
        '/cabinet/*': app,
      },
    })
    new CfnOutput(this, 'out-address', {
      exportName: nameOf(stage, 'address'),
      value: domain ?? distribution.distributionDomainName,
    })
    Validations.of(this).acknowledge(
      { id: 'AwsSolutions-S1', reason: 'The portal is the same for everybody: who fetched it says nothing.' },
      { id: 'AwsSolutions-CFR1', reason: 'Families abroad file applications too.' },
      ...(webAcl
        ? []
        : [
            {
              id: 'AwsSolutions-CFR2',
              reason: 'A web firewall costs more than a small region; the API has its own limits.',
            },
          ]),
      { id: 'AwsSolutions-CFR3', reason: 'Logs of the CDN would keep addresses of people; the API logs its requests.' },
      ...(certificate
        ? []
        : [
            {
              id: 'AwsSolutions-CFR4',
              reason: 'Without an address of its own the site has the certificate of the CDN.',
            },
          ]),
    )
  }
}

/** The parameter of the stack with the key by which the API knows the CDN. */
export const CDN_KEY = 'CdnKey'
const RUNTIME = cdn.FunctionRuntime.JS_2_0
/** Headers that CloudFront sets by a rule of its own. */
const behaviours = new Set(['content-security-policy', 'x-content-type-options', 'referrer-policy'])
