import { setTimeout as pause } from 'node:timers/promises'
import { connectTo } from '../local/connect.ts'
import { StartFailure } from '../local/failure.ts'
import { type Said, spoken } from '../local/language.ts'
import { answer, deployment, misused, usage } from '../local/usage.ts'

const help = {
  ru: `npm run keys -- rotate --region КОД [--data .local | --stage СТАДИЯ]
       npm run keys -- show --region КОД [--data .local | --stage СТАДИЯ]

rotate: новое поколение ключей региона. Личные ключи и списки перешифровываются, признаки, по которым находят людей, переносятся,
регион всё это время работает. Ждёт трижды по пять с половиной минут, потому что функции пять минут пользуются прочитанными
ключами, и почти всё делает во время второго ожидания: для небольшого региона — четверть часа с небольшим. Сразу говорит, сколько
ждать, потом — сколько сделано. Прерванная на любом месте, продолжается той же командой. Копий в это время не начинать.

show: в каком состоянии ключи.

  --data ПАПКА     локальный регион, который работает на этой папке (.local)
  --stage СТАДИЯ   вместо него развёртывание в облаке, по учётным данным и AWS_REGION из окружения

stdout: одна строка JSON. Код завершения: 0 сделано, 1 не удалось, 2 неверные параметры или региона нет.`,
  en: `npm run keys -- rotate --region CODE [--data .local | --stage NAME]
       npm run keys -- show --region CODE [--data .local | --stage NAME]

rotate: a new generation of the region's keys. Personal keys and lists are wrapped anew and the marks by which people are
found are carried over, while the region works. It waits three times five and a half minutes, because functions go on with the
keys they have read for five minutes, and does most of the work within the second of these: a quarter of an hour and a little
for a small region. It says at once how long it will wait, then how far it is. Stopped anywhere, the same command goes on.
Begin no backup meanwhile.

show: where the keys stand.

  --data FOLDER    the local region that runs on this folder (.local)
  --stage NAME     a deployment in the cloud instead, by the credentials and AWS_REGION of the environment

stdout: one JSON line. Exit codes: 0 done, 1 failed, 2 bad usage or no region.`,
}

const { values: asked, positionals } = usage(help, {
  allowPositionals: true,
  options: {
    ...deployment,
    region: { type: 'string' },
  },
})
const [what = ''] = positionals
if (!['rotate', 'show'].includes(what))
  misused(help, { ru: 'Что сделать: rotate или show.', en: 'What is to be done: rotate or show.' })
const region = asked.region ?? misused(help, { ru: 'Нужен регион: --region КОД.', en: '--region CODE is wanted.' })

const MINUTE = 60_000
/** Whole and half minutes, as they are said: «5,5». */
const minutes = (milliseconds: number) => String(Math.ceil(milliseconds / (MINUTE / 2)) / 2).replace('.', ',')

const STAGES: Record<string, Said> = {
  announced: { ru: 'Новый ключ объявлен', en: 'The new key is announced' },
  moving: { ru: 'Перенос под новый ключ', en: 'Moving under the new key' },
  sweeping: { ru: 'Удаление старого', en: 'Deleting what is old' },
}

async function run(): Promise<object> {
  let said = ''
  await connectTo(asked)
  const { findRegionKeys, mastersOf } = await import('../shared/vault/region-keys.ts')
  const { rotate, WAITS, longestWait } = await import('../shared/table/archive/rotation.ts')
  const { actOf } = await import('../shared/edge/act.ts')
  const stored = await findRegionKeys(region)
  if (!stored) throw new StartFailure({ ru: `Региона ${region} здесь нет.`, en: `There is no region ${region} here.` })
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
  if (stored.rotating)
    console.error(spoken({ ru: 'Продолжаем начатую смену ключей.', en: 'Going on with the rotation that was begun.' }))
  else
    console.error(
      spoken({
        ru: `Это займёт не меньше ${minutes(WAITS * longestWait())} мин: ${WAITS} ожидания по ${minutes(longestWait())} мин и перенос. Регион всё это время работает; прерванную команду запустите ещё раз.`,
        en: `This takes at least ${minutes(WAITS * longestWait())} min: ${WAITS} waits of ${minutes(longestWait())} min and the moving. The region works all the time; start a command that was stopped once more.`,
      }),
    )
  const now = new Date().toISOString()
  const rotated = await rotate(actOf({ region, actor: 'system/keys', now, cause: `keys@${now}` }), {
    now: () => new Date().toISOString(),
    wait: async (milliseconds) => {
      for (let left = milliseconds; left > 0; left -= MINUTE) {
        console.error(
          spoken({
            ru: `Ждём ещё ${minutes(left)} мин, пока все функции прочтут новые ключи.`,
            en: `Waiting ${minutes(left)} min more, until every function has read the new keys.`,
          }),
        )
        await pause(Math.min(left, MINUTE))
      }
    },
    tell: ({ wrapped, marks, swept }, stage, pass) => {
      const share = pass ? ` (${pass.seen} / ${Math.max(pass.of, pass.seen)})` : ''
      const line = `${spoken(STAGES[stage] ?? stage)}${share}: ${spoken({
        ru: `перешифровано ${wrapped}, перенесено признаков ${marks}, удалено старых ${swept}`,
        en: `wrapped anew ${wrapped}, marks carried over ${marks}, old ones deleted ${swept}`,
      })}`
      if (line !== said) console.error(line)
      said = line
    },
  })
  return { ...(await show()), ...rotated }
}

await answer(run)
