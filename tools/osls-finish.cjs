// What osls leaves open in a packaged template: a schedule that cannot reach its function says so to nobody, and the role of
// all functions together stays although each has one of its own.
module.exports = class Finish {
  constructor(serverless) {
    const finish = () => {
      const { Resources } = serverless.service.provider.compiledCloudFormationTemplate
      for (const { Type, Properties } of Object.values(Resources))
        if (Type === 'AWS::Events::Rule')
          for (const target of Properties.Targets)
            target.DeadLetterConfig ??= { Arn: serverless.service.custom.givenUp.onFailure.arn }
      delete Resources.IamRoleLambdaExecution
    }
    // Roles of functions are made from that one a moment before: their plugin stands first.
    this.hooks = { 'before:package:finalize': finish }
  }
}
