// Some registries do not serve every platform's binary. npm then silently leaves that optional package out of the lock,
// and the next `npm ci` finds the lock out of step. This adds what is missing (version from the parent's exact range).
// Run after every `npm install`: `npm run lock`; `npm run lock -- --check` only says whether it is needed.
import { readFileSync, writeFileSync } from 'node:fs'

const OS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'aix', 'win32']
const CPU = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32']
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const packages = lock.packages
let added = 0

for (const [at, parent] of Object.entries(packages)) {
  if (at === '') continue
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    if (packages[`${at}/node_modules/${name}`] || packages[`node_modules/${name}`]) continue
    const words = name
      .split('/')
      .pop()
      .replace(/eabi(hf)?$/, '')
      .split('-')
    const os = OS.find((word) => words.includes(word))
    const cpu = CPU.find((word) => words.includes(word))
    if (!os || !cpu || !/^\d+\.\d+\.\d+[^ |<>]*$/.test(version)) {
      console.warn(`left alone: ${name}@${version} (no exact version, or no platform in its name)`)
      continue
    }
    const libc = os === 'linux' ? { libc: [name.includes('musl') ? 'musl' : 'glibc'] } : {}
    const { license, dev } = parent
    packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(dev ? { dev } : {}),
      ...libc,
      license,
      optional: true,
      os: [os],
    }
    added++
  }
}

console.log(`package-lock.json: ${added} platform entries were missing`)
if (process.argv.includes('--check')) process.exit(added > 0 ? 1 : 0)
const { '': root, ...rest } = packages
lock.packages = { '': root, ...Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))) }
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
