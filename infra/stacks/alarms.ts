import { Duration, Stack, type StackProps } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import type { Settings } from '../settings.ts'
import { nameOf } from '../state.ts'
import { type Watched, watched } from '../watched.ts'

type Props = StackProps & { settings: Settings; api: HttpApi }

/** What is watched (`../watched.ts`) as alarms and as a dashboard, and the budget of a month. */
export class AlarmStack extends Stack {
  readonly #stage: string
  readonly #api: HttpApi

  constructor(scope: Construct, id: string, { settings, api, ...props }: Props) {
    super(scope, id, props)
    const { stage, alarmEmail, budgetUsd } = settings
    this.#stage = stage
    this.#api = api
    const topic = new Topic(this, 'alarms', { topicName: nameOf(stage, 'alarms'), enforceSSL: true })
    if (alarmEmail) topic.addSubscription(new EmailSubscription(alarmEmail))

    const alarms = watched.map((it) => {
      const alarm = this.#alarm(it)
      alarm.addAlarmAction(new SnsAction(topic))
      alarm.addOkAction(new SnsAction(topic))
      return alarm
    })
    this.#dashboard(alarms)
    this.#budget(budgetUsd, topic)
  }

  #metric({ of, metrics, statistic, minutes }: Watched): cloudwatch.IMetric {
    const { namespace, dimensionsMap } = this.#source(of)
    const all = metrics.map(
      (metricName) =>
        new cloudwatch.Metric({ namespace, dimensionsMap, metricName, statistic, period: Duration.minutes(minutes) }),
    )
    const [first, second] = all
    if (first && !second) return first
    const names = all.map((_, index) => `m${index}`)
    return new cloudwatch.MathExpression({
      expression: names.map((name) => `FILL(${name}, 0)`).join(' + '),
      usingMetrics: Object.fromEntries(all.map((metric, index) => [names[index], metric])),
      label: metrics.join(' + '),
      period: Duration.minutes(minutes),
    })
  }

  #source(of: Watched['of']): { namespace: string; dimensionsMap: Record<string, string> } {
    switch (of.kind) {
      case 'functions':
        return { namespace: 'AWS/Lambda', dimensionsMap: {} }
      case 'function':
        return { namespace: 'AWS/Lambda', dimensionsMap: { FunctionName: nameOf(this.#stage, of.name) } }
      case 'api':
        return { namespace: 'AWS/ApiGateway', dimensionsMap: { ApiId: this.#api.apiId } }
      case 'queue':
        return { namespace: 'AWS/SQS', dimensionsMap: { QueueName: nameOf(this.#stage, of.name) } }
      case 'table':
        return { namespace: 'AWS/DynamoDB', dimensionsMap: { TableName: nameOf(this.#stage, of.name) } }
    }
  }

  #alarm(it: Watched): cloudwatch.Alarm {
    const { ComparisonOperator: is, TreatMissingData: silence } = cloudwatch
    const tooLittle = it.below !== undefined
    return new cloudwatch.Alarm(this, it.id, {
      alarmName: nameOf(this.#stage, it.id),
      alarmDescription: `${it.when}. Что делать: ${it.remedy}.`,
      metric: this.#metric(it),
      threshold: it.below ?? it.above ?? 0,
      evaluationPeriods: it.looks ?? 1,
      comparisonOperator: tooLittle ? is.LESS_THAN_THRESHOLD : is.GREATER_THAN_THRESHOLD,
      treatMissingData: tooLittle ? silence.BREACHING : silence.NOT_BREACHING,
    })
  }

  /** The state of every alarm, its metric with the limit drawn in, and each use case beside the others. */
  #dashboard(alarms: cloudwatch.Alarm[]): void {
    const useCases = (metric: string, statistic: string) =>
      new cloudwatch.GraphWidget({
        title: `${metric}, ${statistic}`,
        width: 24,
        left: [
          new cloudwatch.MathExpression({
            expression: `SEARCH('{AWS/Lambda,FunctionName} MetricName="${metric}" FunctionName="${nameOf(this.#stage, '')}"', '${statistic}', 300)`,
            usingMetrics: {},
            label: '',
          }),
        ],
      })
    const graphs = watched.map(
      (it) =>
        new cloudwatch.GraphWidget({
          title: it.id,
          width: 8,
          left: [this.#metric(it)],
          leftAnnotations: [{ value: it.below ?? it.above ?? 0, color: cloudwatch.Color.RED, label: it.when }],
        }),
    )
    new cloudwatch.Dashboard(this, 'dashboard', {
      dashboardName: nameOf(this.#stage, 'duty'),
      widgets: [
        [new cloudwatch.AlarmStatusWidget({ title: 'Оповещения', width: 24, height: 3, alarms })],
        ...[0, 3, 6, 9, 12, 15].map((from) => graphs.slice(from, from + 3)).filter((row) => row.length > 0),
        [useCases('Invocations', 'Sum')],
        [useCases('Errors', 'Sum')],
        [useCases('Duration', 'p99')],
      ],
    })
  }

  #budget(amount: number, topic: Topic): void {
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('budgets.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    )
    const tell = (notificationType: string, threshold: number) => ({
      notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold, thresholdType: 'PERCENTAGE' },
      subscribers: [{ subscriptionType: 'SNS', address: topic.topicArn }],
    })
    new CfnBudget(this, 'budget', {
      budget: {
        budgetName: nameOf(this.#stage, 'month'),
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount, unit: 'USD' },
      },
      notificationsWithSubscribers: [tell('FORECASTED', 100), tell('ACTUAL', 80)],
    })
  }
}
