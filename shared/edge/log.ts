import { Logger } from '@aws-lambda-powertools/logger'

/** Ids, codes and times only: no field that is tagged as personal ever gets here. */
export const log = new Logger({ serviceName: 'zvonok' })
