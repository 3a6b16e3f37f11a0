/**
 * Looks for free places as everybody can, and, with a token, for the applications of one's children.
 *
 *   node clients/typescript/example.ts http://localhost:3000 [TOKEN]
 */
import { isProblem, zvonok } from './src/index.ts'

const [url = 'http://localhost:3000', token] = process.argv.slice(2)
const region = zvonok({ url, ...(token !== undefined && { token }) })

const { data, error } = await region.GET('/organisations', {})
if (!data) throw new Error(isProblem(error) ? (error.detail ?? error.title) : 'the region does not answer')
for (const { title, organisations } of data.municipalities) {
  const kindergartens = organisations.filter(({ kind }) => kind === 'kindergarten')
  process.stdout.write(`${title}: ${kindergartens.length}\n`)
  for (const { id } of kindergartens.slice(0, 2)) {
    const shown = await region.GET('/organisations/{organisation}', { params: { path: { organisation: id } } })
    const free = shown.data?.groups.reduce((sum, group) => sum + group.free, 0)
    process.stdout.write(`  ${shown.data?.title}, ${shown.data?.address}: ${free}\n`)
  }
}

if (token !== undefined) {
  const mine = await region.GET('/me/applications', {})
  if (!mine.data) throw new Error(isProblem(mine.error) ? mine.error.title : 'the token is not valid')
  for (const { child, number, status } of mine.data.items)
    process.stdout.write(`${child.name}: № ${number}, ${status}\n`)
}
