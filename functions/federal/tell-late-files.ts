import { tellOfFiles } from '../../shared/edge/federal/late-files.ts'
import { each, schedule } from '../../shared/edge/schedule.ts'
import { filesDueBy } from '../../shared/table/federal/late-files.ts'

/** Families are told that a file which their application names has not come, and so is who looks after the exchange. */
export const handler = schedule('tell-late-files', async (act) =>
  each(filesDueBy(act.region, act.now), (mark) => tellOfFiles(act, mark)),
)
