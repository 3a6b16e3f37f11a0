import * as z from 'zod/mini'
import { keys } from '../keys.ts'
import { entity, type Write } from '../store/entity.ts'

const Order = z.object({ region: z.string(), orderId: z.string(), application: z.string() })
const Orders = entity<z.infer<typeof Order>, { region: string; orderId: string }>({
  name: 'FEDERAL-ORDER',
  version: 1,
  schema: Order,
  key: keys.federalOrder,
})

/** The application filed here that the portal knows under a number; nothing for one that the portal filed itself. */
export const applicationOf = async (region: string, orderId: string): Promise<string | undefined> =>
  (await Orders.find({ region, orderId }))?.application

/** Notes under which number of the portal an application filed here is asked for. */
export const putOrder = (region: string, orderId: string, application: string): Write =>
  Orders.put({ region, orderId, application })
