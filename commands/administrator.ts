import { text } from 'node:stream/consumers'
import * as z from 'zod/mini'
import { connectTo } from '../local/connect.ts'
import { StartFailure } from '../local/failure.ts'
import { answer, deployment, misused, usage } from '../local/usage.ts'
import { PersonName, Snils } from '../shared/domain/fields.ts'

const help = {
  ru: `npm run administrator -- --region КОД [--data .local | --stage СТАДИЯ] < person.json

Делает человека администратором региона; он потом даёт роли остальным на странице /cabinet/staff: в новом развёртывании сделать
это некому. Человек читается со stdin, чтобы ни в одном списке процессов не было СНИЛС:

  {"snils": "11223344595", "surname": "Иванова", "name": "Анна", "middleName": "Петровна"}

  --region КОД    регион
  --data ПАПКА    локальный регион, который работает на этой папке (.local)
  --stage СТАДИЯ  вместо него развёртывание в облаке (учётные данные и AWS_REGION — из окружения)

Это факт истории региона, как и любое назначение; кто сделал — "system/administrator".
stdout: одна строка JSON {"ok", "grant"}. Код завершения: 0 сделано, 1 не удалось, 2 неверные параметры, региона нет или человек уже администратор.`,
  en: `npm run administrator -- --region CODE [--data .local | --stage NAME] < person.json

Makes somebody an administrator of a region, who then gives everybody else their roles on the page /cabinet/staff: a new
deployment has nobody who could. The person is read from stdin, so that no list of processes shows a SNILS:

  {"snils": "11223344595", "surname": "Иванова", "name": "Анна", "middleName": "Петровна"}

  --region CODE  the region
  --data FOLDER  the local region that runs on this folder (.local)
  --stage NAME   a deployment in the cloud instead (credentials and AWS_REGION come from the environment)

It is a fact of the region's history like every other grant, by "system/administrator".
stdout: one JSON line {"ok", "grant"}. Exit codes: 0 done, 1 it failed, 2 bad usage, no region, or the person is one already.`,
}

const { values: asked } = usage(help, {
  options: { ...deployment, region: { type: 'string' } },
})
const region = asked.region ?? misused(help, { ru: 'Нужен регион: --region КОД.', en: '--region CODE is wanted.' })

const Person = z.strictObject({
  snils: Snils,
  surname: PersonName,
  name: PersonName,
  middleName: z.optional(PersonName),
})

/** @throws StartFailure with the fields that are not right, never with what stood in them */
function personOf(said: string) {
  let given: unknown
  try {
    given = JSON.parse(said)
  } catch {
    throw new StartFailure({
      ru: 'Человека ждут на stdin, в JSON: пример показывает npm run administrator -- --help.',
      en: 'stdin is to hold the person as JSON: npm run administrator -- --help shows one.',
    })
  }
  const read = Person.safeParse(given)
  if (read.success) return read.data
  const fields = read.error.issues.map((issue) => issue.path.join('.') || issue.code)
  throw new StartFailure({
    ru: `Неверно в JSON на stdin: ${[...new Set(fields)].join(', ')} (СНИЛС — 11 цифр).`,
    en: `Not right in the JSON of stdin: ${[...new Set(fields)].join(', ')} (a SNILS is 11 digits).`,
  })
}

async function run(): Promise<object> {
  if (process.stdin.isTTY)
    misused(help, { ru: 'Человек читается со stdin, в JSON.', en: 'The person is read from stdin, as JSON.' })
  const person = personOf(await text(process.stdin))
  await connectTo(asked)
  const { findRegionKeys } = await import('../shared/vault/region-keys.ts')
  if (!(await findRegionKeys(region)))
    throw new StartFailure({ ru: `Региона ${region} здесь нет.`, en: `There is no region ${region} here.` })
  const { actOf } = await import('../shared/edge/act.ts')
  const { GrantGiven } = await import('../shared/contracts/staff.ts')
  const { commit } = await import('../shared/table/store/facts.ts')
  const { granting } = await import('../shared/table/people/granting.ts')
  const { Problem } = await import('../shared/domain/problems/problem.ts')
  const now = new Date().toISOString()
  const act = actOf({ region, actor: 'system/administrator', now, cause: `administrator@${now}` })
  const role = 'administrator'
  const given = await granting(act, { ...person, role }).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'grant-held')
      throw new StartFailure({
        ru: 'Этот человек уже администратор региона.',
        en: 'This person is an administrator of the region already.',
      })
    throw error
  })
  const { employed, grant, writes } = given
  return commit(act, { grant }, [GrantGiven.fact({ ...employed, grant, role })], ...writes)
}

await answer(run)
