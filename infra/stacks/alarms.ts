import { Duration, Stack, type StackProps } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import { Alarm, ComparisonOperator, type IMetric, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { Settings } from '../settings.ts'
import { nameOf } from '../state.ts'

type Props = StackProps & {
  settings: Settings
  api: HttpApi
  dead: Record<string, Queue>
  tables: Record<string, TableV2>
}
type Watched = { metric: IMetric; above: number; periods?: number; why: string }

const period = Duration.minutes(5)

/** A few alarms over everything, not one for each function: each costs money and each is to be read. */
export class AlarmStack extends Stack {
  constructor(scope: Construct, id: string, { settings, api, dead, tables, ...props }: Props) {
    super(scope, id, props)
    const { stage, alarmEmail, budgetUsd } = settings
    const topic = new Topic(this, 'alarms', { topicName: nameOf(stage, 'alarms'), enforceSSL: true })
    if (alarmEmail) topic.addSubscription(new EmailSubscription(alarmEmail))

    for (const [name, { metric, above, periods = 1, why }] of Object.entries(watched(stage, api, dead, tables))) {
      new Alarm(this, name, {
        alarmName: nameOf(stage, name),
        alarmDescription: why,
        metric,
        threshold: above,
        evaluationPeriods: periods,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }).addAlarmAction(new SnsAction(topic))
    }
    if (alarmEmail)
      new CfnBudget(this, 'budget', {
        budget: {
          budgetName: nameOf(stage, 'month'),
          budgetType: 'COST',
          timeUnit: 'MONTHLY',
          budgetLimit: { amount: budgetUsd, unit: 'USD' },
        },
        notificationsWithSubscribers: [
          {
            notification: {
              notificationType: 'FORECASTED',
              comparisonOperator: 'GREATER_THAN',
              threshold: 100,
              thresholdType: 'PERCENTAGE',
            },
            subscribers: [{ subscriptionType: 'EMAIL', address: alarmEmail }],
          },
        ],
      })
  }
}

function watched(stage: string, api: HttpApi, dead: Props['dead'], tables: Props['tables']): Record<string, Watched> {
  const lambda = (metricName: string) =>
    new Metric({ namespace: 'AWS/Lambda', metricName, statistic: Stats.SUM, period })
  return {
    'function-errors': { metric: lambda('Errors'), above: 5, why: 'Functions fail: read their logs.' },
    'function-throttles': {
      metric: lambda('Throttles'),
      above: 50,
      why: 'The account allows too few functions at once.',
    },
    'relay-late': {
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'IteratorAge',
        dimensionsMap: { FunctionName: nameOf(stage, 'relayFacts') },
        statistic: Stats.MAXIMUM,
        period,
      }),
      above: 120_000,
      why: 'Facts reach the bus two minutes late: the relay fails or the bus does.',
    },
    'api-errors': {
      metric: api.metricServerError({ statistic: Stats.SUM, period }),
      above: 10,
      why: 'People see errors: read the log of the API.',
    },
    'api-slow': {
      metric: api.metricLatency({ statistic: Stats.percentile(99), period }),
      above: 3000,
      periods: 3,
      why: 'One page of a hundred takes over three seconds.',
    },
    ...Object.fromEntries(
      Object.entries(dead).map(([name, queue]) => [
        `${name}-given-up`,
        {
          metric: queue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period }),
          above: 0,
          why: 'Work was given up: look at the message, mend the cause, send it again.',
        },
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(tables).map(([name, table]) => [
        `${name}-throttled`,
        {
          metric: table.metric('ThrottledRequests', { statistic: Stats.SUM, period }),
          above: 100,
          why: 'The table refuses requests: a key is too hot, or the account is at its limit.',
        },
      ]),
    ),
  }
}
