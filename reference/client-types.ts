/** The types of `clients/typescript`, from OpenAPI. */
const HEAD = `/** Made by \`npm run contracts\` from the contracts of the platform; do not edit. */
`

/** The text of a module with the types `paths`, `components` and `operations`. */
export async function clientTypes(document: object): Promise<string> {
  // Only now: the generator looks for its compiler when it is loaded.
  await import(new URL('../tools/with-typescript-6.mjs', import.meta.url).href)
  const { astToString, default: openapiTS } = await import('openapi-typescript')
  return HEAD + astToString(await openapiTS(JSON.stringify(document), { alphabetize: true, exportType: true }))
}
