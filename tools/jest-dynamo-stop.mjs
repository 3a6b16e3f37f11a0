export default async () => {
  const { dynamo, kms, storage, objects, http } = globalThis.zvonokStorage ?? {}
  await http?.close()
  objects?.close()
  await storage?.stop()
  await dynamo?.stop()
  await kms?.close()
}
