import { receiveMessage } from '../../shared/contracts/federal.ts'
import { message } from '../../shared/edge/message.ts'

export const handler = message(receiveMessage)
