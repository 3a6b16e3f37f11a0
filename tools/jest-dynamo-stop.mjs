export default async () => {
  await globalThis.zvonokStorage?.dynamo.stop()
  await globalThis.zvonokStorage?.kms.close()
}
