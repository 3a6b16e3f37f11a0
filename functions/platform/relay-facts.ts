import { relay } from '../../shared/edge/relay.ts'

export const handler = relay()
