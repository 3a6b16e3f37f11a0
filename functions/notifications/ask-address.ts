import { askAddress } from '../../shared/contracts/preferences.ts'
import { codeLetter } from '../../shared/domain/notices/letter-words.ts'
import { addressFrom, codeUntil } from '../../shared/domain/notices/preferences.ts'
import { Problem } from '../../shared/domain/problems/problem.ts'
import { http } from '../../shared/edge/http.ts'
import { offeredWays, withPosts } from '../../shared/edge/posts.ts'
import { settingsPage } from '../../shared/table/letters.ts'
import { preferencesOf, putPreferences, sealedOf } from '../../shared/table/people/preferences.ts'
import { regionData } from '../../shared/table/regions.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { newDigits } from '../../shared/vault/spoken-code.ts'

const DIGITS = 6

export const handler = http(askAddress, async ({ params: { way }, body, caller, act, permit }) => {
  permit({ person: caller.ref })
  if (!offeredWays().includes(way)) throw new Problem('way-not-offered')
  const address = addressFrom(way, body.address)
  const [before, sealed, { secondWords }] = await Promise.all([
    preferencesOf(act.region, caller.ref),
    sealedOf(act.region, caller.ref),
    regionData(act.region),
  ])

  const [code, until] = [newDigits(act, DIGITS), codeUntil(act.now)]
  const pending = { way, sealed: sealed.seal(act, { address, code }), until, wrong: 0 }
  const answer = await commit(act, { seq: before.seq + 1, until }, [], putPreferences({ ...before, pending }))

  const letter = codeLetter(code, { language: before.language, words: secondWords })
  const message = { ...letter, way, to: address, id: act.id(), at: act.now, settings: settingsPage(act.region) }
  await withPosts((post) => post(message)).catch((cause: unknown) => {
    throw new Problem('not-sent', {}, { cause })
  })
  return answer
})
