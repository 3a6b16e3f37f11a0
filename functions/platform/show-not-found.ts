import { nowhere } from '../../shared/edge/nowhere.ts'
import { notFoundPage } from '../../shared/ui/public/not-found-page.tsx'

export const handler = nowhere(notFoundPage)
