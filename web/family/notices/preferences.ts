import type * as z from 'zod/mini'
import type { showPreferences } from '../../../shared/contracts/preferences.ts'

/** How a family wants to be told, as the server knows it. */
export type Preferences = z.output<typeof showPreferences.response>
