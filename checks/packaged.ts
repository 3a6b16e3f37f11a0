/** What must be true of a part of the service as it is packaged for CloudFormation. */
import { createRequire } from 'node:module'
import * as z from 'zod/mini'
import type { Need } from './needs.ts'
import { granted, Statements, wrongRights } from './rights.ts'

/** Resources that one CloudFormation stack may have. */
const MOST_RESOURCES = 500

const Resource = z.object({ Type: z.string(), Properties: z._default(z.looseObject({}), {}) })
const Template = z.object({ Resources: z.record(z.string(), Resource) })
type Resources = z.infer<typeof Template>['Resources']

const Report = z.object({
  diagnostics: z.array(z.looseObject({ severity: z.string(), ruleId: z.string(), message: z.string() })),
})

const require = createRequire(createRequire(import.meta.url).resolve('aws-cdk-lib/package.json'))
type Validator = { validate: (json: string, name: string) => unknown }
let validator: Validator | undefined

/** Making it costs three seconds, using it a tenth of one. */
function makeValidator(): Validator {
  const { CelEngine, TemplateContent } = require('@aws/cloudformation-validate')
  const engine = new CelEngine()
  return { validate: (json, name) => engine.validateTemplate(new TemplateContent(json, name)) }
}

/**
 * What the validator that aws-cdk-lib brings along (WebAssembly, offline) says against a template: types and properties that
 * do not exist, values that cannot be, references that lead nowhere.
 */
export function invalid(json: string, name: string): string[] {
  validator ??= makeValidator()
  const { diagnostics } = Report.parse(validator.validate(json, name))
  return diagnostics
    .filter(({ severity }) => /^(fatal|error)$/i.test(severity))
    .map(({ ruleId, message }) => `${ruleId} ${message}`)
}

const Imported = z.object({ 'Fn::ImportValue': z.string() })
const ToQueue = z.object({ OnFailure: z.object({ Destination: Imported }) })
const Rule = z.object({
  Targets: z.array(z.object({ Arn: z.unknown(), DeadLetterConfig: z.optional(z.object({ Arn: Imported })) })),
})
const Invoked = z.object({ FunctionName: z.unknown(), DestinationConfig: z.optional(ToQueue) })
const Fed = z.object({ FunctionName: z.unknown(), EventSourceArn: Imported, DestinationConfig: z.optional(ToQueue) })
const Permission = z.object({ FunctionName: z.unknown(), Principal: z.string(), SourceArn: z.unknown() })
const Role = z.object({ Policies: z.array(z.object({ PolicyDocument: z.object({ Statement: Statements }) })) })
const Lambda = z.object({
  FunctionName: z.string(),
  Role: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
})

const properties = <T>(resources: Resources, type: string, shape: z.ZodMiniType<T>) =>
  Object.entries(resources).flatMap(([id, it]) => (it.Type === type ? [{ id, of: shape.parse(it.Properties) }] : []))

/** The logical id of a function from `{ Ref }` or `{ Fn::GetAtt }`. */
const idIn = (node: unknown) => /"(\w+LambdaFunction)"/.exec(JSON.stringify(node))?.[1] ?? ''
const givesUp = ({ DestinationConfig }: { DestinationConfig?: z.infer<typeof ToQueue> | undefined }) =>
  DestinationConfig?.OnFailure.Destination['Fn::ImportValue'].endsWith('-events-dlq-arn') === true

/**
 * Where work is given up: every rule, every schedule, every stream and every function that is called without somebody waiting
 * names the queue; the bus may call what it is to call.
 */
function unheard(resources: Resources): string[] {
  const rules = properties(resources, 'AWS::Events::Rule', Rule)
  const settled = properties(resources, 'AWS::Lambda::EventInvokeConfig', Invoked).filter(({ of }) => givesUp(of))
  const heard = new Set(settled.map(({ of }) => idIn(of.FunctionName)))
  const allowed = properties(resources, 'AWS::Lambda::Permission', Permission).filter(
    ({ of }) => of.Principal === 'events.amazonaws.com',
  )
  const targets = rules.flatMap(({ id, of }) => of.Targets.map((target) => ({ id, fn: idIn(target.Arn), target })))
  return [
    ...targets.flatMap(({ id, fn, target }) => [
      ...(target.DeadLetterConfig ? [] : [`${id}: what cannot be delivered is lost`]),
      ...(heard.has(fn) ? [] : [`${fn}: what it fails on is lost`]),
      ...(allowed.some(({ of }) => idIn(of.FunctionName) === fn) ? [] : [`${id}: may not call ${fn}`]),
    ]),
    // A rule's ARN has the name of its bus in it: an ARN within the ARN allows nobody anything.
    ...allowed.flatMap(({ id, of }) =>
      /-facts-arn/.test(JSON.stringify(of.SourceArn)) ? [`${id}: names a rule that cannot exist`] : [],
    ),
    ...properties(resources, 'AWS::Lambda::EventSourceMapping', Fed).flatMap(({ id, of }) =>
      of.EventSourceArn['Fn::ImportValue'].endsWith('-stream-arn') && !givesUp(of) ? [`${id}: what fails is lost`] : [],
    ),
  ]
}

/** What the functions of a part are fed with and hand over, by logical id. */
function fed(resources: Resources): Map<string, Set<Need>> {
  const found = new Map<string, Set<Need>>()
  const note = (id: string, ...some: Need[]) => found.set(id, new Set([...(found.get(id) ?? []), ...some]))
  for (const { of } of properties(resources, 'AWS::Lambda::EventInvokeConfig', Invoked))
    if (givesUp(of)) note(idIn(of.FunctionName), 'send events-dlq')
  for (const { of } of properties(resources, 'AWS::Lambda::EventSourceMapping', Fed)) {
    const stream = of.EventSourceArn['Fn::ImportValue'].endsWith('-stream-arn')
    note(idIn(of.FunctionName), stream ? 'follow main' : 'receive offers')
    if (givesUp(of)) note(idIn(of.FunctionName), 'send events-dlq')
  }
  return found
}

function wronglyAllowed(resources: Resources, needs: ReadonlyMap<string, { needs: ReadonlySet<Need> }>): string[] {
  const roles = new Map(properties(resources, 'AWS::IAM::Role', Role).map(({ id, of }) => [id, of]))
  const more = fed(resources)
  const functions = properties(resources, 'AWS::Lambda::Function', Lambda)
  const used = new Set(functions.map(({ of }) => of.Role['Fn::GetAtt'][0]))
  return [
    ...[...roles.keys()].filter((id) => !used.has(id)).map((id) => `${id}: a role that nobody has`),
    ...functions.flatMap(({ id, of }) => {
      const name = of.FunctionName.slice(of.FunctionName.lastIndexOf('-') + 1)
      const statements =
        roles.get(of.Role['Fn::GetAtt'][0])?.Policies.flatMap((it) => it.PolicyDocument.Statement) ?? []
      const traced = statements.some(({ Action }) => Action.includes('xray:PutTraceSegments'))
      return [
        ...(traced ? [] : [`${name}: is traced and may not write traces`]),
        ...wrongRights(name, granted(statements), needs.get(name)?.needs ?? new Set(), more.get(id) ?? new Set()),
      ]
    }),
  ]
}

/** Names that a template imports from other stacks. */
export const importsOf = (json: string): string[] => [
  ...new Set([...json.matchAll(/"Fn::ImportValue":\s*"([^"]+)"/g)].flatMap(([, name]) => name ?? [])),
]

/**
 * What is wrong with the packaged template of a part beside its schema (`invalid`): its size, its dead-letter queues, and
 * rights that a function lacks or does not need.
 * @param needs what each function needs (`checks/needs.ts`)
 */
export function wrongInPart(json: string, needs: ReadonlyMap<string, { needs: ReadonlySet<Need> }>) {
  const { Resources } = Template.parse(JSON.parse(json))
  const count = Object.keys(Resources).length
  return {
    resources: count,
    functions: Object.values(Resources).filter(({ Type }) => Type === 'AWS::Lambda::Function').length,
    findings: [
      ...(count > MOST_RESOURCES ? [`${count} resources: a stack ends at ${MOST_RESOURCES}`] : []),
      ...unheard(Resources),
      ...wronglyAllowed(Resources, needs),
    ],
  }
}
