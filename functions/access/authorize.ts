import { authorizer } from '../../shared/edge/authorizer.ts'

export const handler = authorizer()
