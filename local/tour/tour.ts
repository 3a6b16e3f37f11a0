/** The main path of Zvonok from a free place to a report, through the public doors of a running region. */
import { application } from './application.ts'
import { enrollment } from './enrollment.ts'
import { answeredThere, asked } from './exchange.ts'
import { journal, schoolgirl } from './journal.ts'
import { gotLetters, wantsLetters } from './letters.ts'
import { placement } from './placement.ts'
import { reports } from './reports.ts'
import { begin, NotAsTold } from './story.ts'
import { told } from './told.ts'
import { transfer } from './transfer.ts'
import { vacancies } from './vacancies.ts'

/** One thing that happened as told, or the first that did not; `url` is where it can be seen. */
export type Step = { step: string; ok: boolean; ms: number; url?: string }

/**
 * @param exchange every message of the federal portal besides: it takes longer
 * @returns whether everything went as told; every step is handed to `hear` as it happens
 */
export async function tour(url: string, hear: (step: Step) => void, exchange = false): Promise<boolean> {
  let last = performance.now()
  const heard = (step: string, ok: boolean, path?: string) => {
    const now = performance.now()
    hear({ step, ok, ms: Math.round(now - last), ...(path !== undefined && { url: `${url}${path}` }) })
    last = now
  }
  const story = begin(url, (sentence, path) => heard(sentence, true, path))
  try {
    await wantsLetters(story, {})
    const wanted = await vacancies(story)
    const filed = await application(story, wanted)
    const inExchange = exchange ? await asked(story, wanted) : undefined
    const offered = await placement(story, filed)
    if (inExchange) await answeredThere(story, inExchange)
    await enrollment(story, { ...offered, ...wanted })
    const stays = await schoolgirl(await story.as('parent'))
    await transfer(story, { stays })
    await journal(story, { stays })
    await reports(story)
    await told(story, filed)
    await gotLetters(story, filed)
    return true
  } catch (error) {
    heard(error instanceof NotAsTold ? `not as told: ${error.message}` : String(error), false)
    return false
  }
}
