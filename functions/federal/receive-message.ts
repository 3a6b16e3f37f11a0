import { receiveMessage } from '../../shared/contracts/federal.ts'
import { message } from '../../shared/edge/federal/message.ts'

export const handler = message(receiveMessage)
