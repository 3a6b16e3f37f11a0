// One cold start: a process that loads a bundled function and calls it once. Plain JavaScript, because Node would load its
// type stripper into the process and be measured with it.
import { writeSync } from 'node:fs'
// The runtime of Lambda has loaded it before any function of ours.
import 'node:http'
import { pathToFileURL } from 'node:url'

const [, , file, event] = process.argv
const began = performance.now()
const { handler } = await import(pathToFileURL(file).href)
const answer = await handler(JSON.parse(event), {})
const wall = performance.now()
const { user, system } = process.cpuUsage()
writeSync(3, JSON.stringify({ wall, cpu: (user + system) / 1000, own: wall - began, answer }))
process.exit(0)
