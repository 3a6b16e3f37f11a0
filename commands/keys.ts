import { setTimeout as pause } from 'node:timers/promises'
import { connectTo } from '../local/connect.ts'
import { StartFailure } from '../local/failure.ts'
import { answer, deployment, misused, usage } from '../local/usage.ts'

const help = `npm run keys -- rotate --region CODE [--data .local | --stage NAME]
       npm run keys -- show --region CODE [--data .local | --stage NAME]

rotate: a new generation of the region's keys. Personal keys and lists are wrapped anew and the marks by which people are
found are carried over, while the region works. It waits three times five and a half minutes, because functions go on with the
keys they have read for five minutes, and does most of the work within the second of these: a quarter of an hour and a little
for a small region. It says at once how long it will wait, then how far it is. Stopped anywhere, the same command goes on.
Begin no backup meanwhile.

show: where the keys stand.

  --data FOLDER    the local region that runs on this folder (.local)
  --stage NAME     a deployment in the cloud instead, by the credentials and AWS_REGION of the environment

stdout: one JSON line. Exit codes: 0 done, 1 failed, 2 bad usage or no region.`

const { values: asked, positionals } = usage(help, {
  allowPositionals: true,
  options: {
    ...deployment,
    region: { type: 'string' },
  },
})
const [what = ''] = positionals
if (!['rotate', 'show'].includes(what)) misused(help, 'What is to be done: rotate or show.')
const region = asked.region ?? misused(help, '--region CODE is wanted.')

const MINUTE = 60_000
/** Whole and half minutes, as they are said: «5,5». */
const minutes = (milliseconds: number) => String(Math.ceil(milliseconds / (MINUTE / 2)) / 2).replace('.', ',')

const STAGES: Record<string, string> = {
  announced: 'Новый ключ объявлен',
  moving: 'Перенос под новый ключ',
  sweeping: 'Удаление старого',
}

async function run(): Promise<object> {
  let said = ''
  await connectTo(asked)
  const { findRegionKeys, mastersOf } = await import('../shared/vault/region-keys.ts')
  const { rotate, WAITS, longestWait } = await import('../shared/table/archive/rotation.ts')
  const { actOf } = await import('../shared/edge/act.ts')
  const stored = await findRegionKeys(region)
  if (!stored) throw new StartFailure(`Региона ${region} здесь нет.`)
  const show = async () => {
    const { rotating = 'settled', changedAt } = (await findRegionKeys(region)) ?? stored
    return {
      region,
      generations: (await mastersOf((await findRegionKeys(region)) ?? stored)).length,
      rotating,
      changedAt,
    }
  }
  if (what === 'show') return show()
  if (stored.rotating) console.error('Продолжаем начатую смену ключей.')
  else
    console.error(
      `Это займёт не меньше ${minutes(WAITS * longestWait())} мин: ${WAITS} ожидания по ${minutes(longestWait())} мин и перенос. Регион всё это время работает; прерванную команду запустите ещё раз.`,
    )
  const now = new Date().toISOString()
  const rotated = await rotate(actOf({ region, actor: 'system/keys', now, cause: `keys@${now}` }), {
    now: () => new Date().toISOString(),
    wait: async (milliseconds) => {
      for (let left = milliseconds; left > 0; left -= MINUTE) {
        console.error(`Ждём ещё ${minutes(left)} мин, пока все функции прочтут новые ключи.`)
        await pause(Math.min(left, MINUTE))
      }
    },
    tell: ({ wrapped, marks, swept }, stage, pass) => {
      const share = pass ? ` (просмотрено ${pass.seen} из ${Math.max(pass.of, pass.seen)})` : ''
      const line = `${STAGES[stage] ?? stage}${share}: перешифровано ${wrapped}, перенесено признаков ${marks}, удалено старых ${swept}`
      if (line !== said) console.error(line)
      said = line
    },
  })
  return { ...(await show()), ...rotated }
}

await answer(run)
