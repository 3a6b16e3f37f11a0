import { personas } from '../regions/demo/personas.ts'
import { identityProvider } from './identity-provider.ts'
import { startRegion } from './region.ts'

const t = performance.now()
const region = await startRegion({
  data: '/tmp/zv-data',
  port: 3000,
  persist: process.argv[2] === 'disk',
  complain: console.error,
})
console.log('started', Math.round(performance.now() - t))
Object.assign(process.env, {
  STAGE: 'local',
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_ENDPOINT_URL_DYNAMODB: region.endpoints.dynamodb,
  AWS_ENDPOINT_URL_KMS: region.endpoints.kms,
})
const { loadDemo, demoWorld } = await import('../regions/demo/load.ts')
const now = new Date().toISOString()
region.mount('/idp', await identityProvider(region.url, personas(demoWorld(now))))
const t2 = performance.now()
console.log('loaded', await loadDemo(now), Math.round(performance.now() - t2))
for (const s of ['SIGINT', 'SIGTERM'] as const) process.once(s, () => region.stop().then(() => process.exit(0)))
