import { setTimeout as pause } from 'node:timers/promises'
import { connectTo } from '../local/connect.ts'
import { StartFailure } from '../local/failure.ts'
import { answer, deployment, misused, usage } from '../local/usage.ts'

const help = `npm run keys -- rotate --region CODE [--data .local | --stage NAME]
       npm run keys -- show --region CODE [--data .local | --stage NAME]

rotate: a new generation of the region's keys. Personal keys and lists are wrapped anew and the marks by which people are
found are carried over, while the region works. It takes twice ten minutes more than the work, because functions go on with
the keys they have read for five minutes. Stopped anywhere, the same command goes on. Begin no backup meanwhile.

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

const STAGES: Record<string, string> = {
  announced: 'Новый ключ объявлен',
  moving: 'Перенос под новый ключ',
  sweeping: 'Удаление старого',
}

async function run(): Promise<object> {
  let said = ''
  await connectTo(asked)
  const { findRegionKeys, mastersOf } = await import('../shared/vault/region-keys.ts')
  const { rotate } = await import('../shared/table/archive/rotation.ts')
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
  const now = new Date().toISOString()
  const rotated = await rotate(actOf({ region, actor: 'system/keys', now, cause: `keys@${now}` }), {
    now: () => new Date().toISOString(),
    wait: async (milliseconds) => {
      if (milliseconds > 0)
        console.error(`Ждём ${Math.ceil(milliseconds / 60_000)} мин, пока все функции прочтут новые ключи.`)
      await pause(milliseconds)
    },
    tell: ({ wrapped, marks, swept }, stage) => {
      const line = `${STAGES[stage] ?? stage}: перешифровано ${wrapped}, перенесено признаков ${marks}, удалено старых ${swept}`
      if (line !== said) console.error(line)
      said = line
    },
  })
  return { ...(await show()), ...rotated }
}

await answer(run)
