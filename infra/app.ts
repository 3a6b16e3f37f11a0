/** `npm run synth`: CloudFormation of all that has state. Context: `stage`, `regions`, `budgetUsd`, `alarmEmail`, `domain`, `certificate`. */
import { App, Tags, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import * as z from 'zod/mini'
import { nameOf } from '../shared/env.ts'
import { AlarmStack } from './stacks/alarms.ts'
import { ApiStack } from './stacks/api.ts'
import { SiteStack } from './stacks/site.ts'
import { StateStack } from './stacks/state.ts'

/** What a deployment says about itself: `cdk.json` or `--context name=value`. */
export const Settings = z.object({
  /** Part of every name, so it is to be unique in the world: buckets are. */
  stage: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,20}$/)),
  /** Codes of the regions: their public pages lie under `/<code>/`. */
  regions: z.array(z.string().check(z.regex(/^[a-z0-9-]+$/))).check(z.minLength(1)),
  /** The owner is told when a month is going to cost more. */
  budgetUsd: z.coerce.number().check(z.positive()),
  /** Who hears of alarms and of the budget. */
  alarmEmail: z.optional(z.email()),
  /** An address of one's own, with the ARN of its certificate (in us-east-1). */
  domain: z.optional(z.string()),
  certificate: z.optional(z.string()),
})
export type Settings = z.infer<typeof Settings>

/** All stacks of a deployment. Nothing in them depends on an account, so they are made offline. */
export function stacksOf(app: App, settings: Settings): void {
  const { stage } = settings
  const stack = (part: string) => ({ stackName: nameOf(stage, part), terminationProtection: true })
  const { pages, dead, tables } = new StateStack(app, nameOf(stage, 'state'), { ...stack('state'), stage })
  const { api } = new ApiStack(app, nameOf(stage, 'api'), { ...stack('api'), stage })
  new SiteStack(app, nameOf(stage, 'site'), { ...stack('site'), settings, api, pages })
  new AlarmStack(app, nameOf(stage, 'alarms'), { ...stack('alarms'), settings, api, dead, tables })
  Tags.of(app).add('zvonok:stage', stage)
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
}

if (import.meta.main) {
  const app = new App()
  const given = (name: string): unknown => app.node.tryGetContext(name)
  const names = ['stage', 'regions', 'budgetUsd', 'alarmEmail', 'domain', 'certificate']
  const regions = given('regions')
  const settings = Settings.parse({
    ...Object.fromEntries(names.map((name) => [name, given(name)])),
    regions: typeof regions === 'string' ? regions.split(',') : regions,
  })
  stacksOf(app, settings)
  app.synth()
}
