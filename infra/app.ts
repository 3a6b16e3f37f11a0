/** `npm run synth`: CloudFormation of all that has state. What it is told stands in `settings.ts`. */
import { App, Tags, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { nameOf } from '../shared/env.ts'
import { type Settings, settingsOf } from './settings.ts'
import { AlarmStack } from './stacks/alarms.ts'
import { ApiStack } from './stacks/api.ts'
import { FirewallStack } from './stacks/firewall.ts'
import { SiteStack } from './stacks/site.ts'
import { StateStack } from './stacks/state.ts'

/** All stacks of a deployment. Nothing in them depends on an account, so they are made offline. */
export function stacksOf(app: App, settings: Settings): void {
  const { stage, addressLimit } = settings
  const stack = (part: string) => ({ stackName: nameOf(stage, part), terminationProtection: true })
  if (addressLimit !== undefined)
    new FirewallStack(app, nameOf(stage, 'firewall'), {
      ...{ ...stack('firewall'), stage, addressLimit, env: { region: 'us-east-1' } },
    })
  const { pages } = new StateStack(app, nameOf(stage, 'state'), { ...stack('state'), stage })
  const { api } = new ApiStack(app, nameOf(stage, 'api'), { ...stack('api'), stage })
  new SiteStack(app, nameOf(stage, 'site'), { ...stack('site'), settings, api, pages })
  new AlarmStack(app, nameOf(stage, 'alarms'), { ...stack('alarms'), settings, api })
  Tags.of(app).add('zvonok:stage', stage)
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
}

if (import.meta.main) {
  const app = new App()
  const given = (name: string): unknown => app.node.tryGetContext(name)
  stacksOf(app, settingsOf(given))
  app.synth()
}
