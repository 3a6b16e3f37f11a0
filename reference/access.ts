/** `docs/ru/access.md`: who may do what, in sentences that a lawyer reads, from the policy itself. */
import { type Circle, Role, type Rule } from '../shared/domain/access/policy.ts'
import { roleTitles } from '../shared/domain/access/role-words.ts'
import { roleTitlesInEnglish } from '../shared/domain/access/role-words-english.ts'
import { ruleWords } from '../shared/domain/access/rule-words.ts'
import type { ListedRoute } from './catalogue.ts'

const circles: Record<Circle, { ru: string; en: string }> = {
  anyone: { ru: 'каждому без входа', en: 'anyone' },
  self: { ru: 'только о себе', en: 'oneself' },
  'own-child': { ru: 'только своего ребёнка', en: 'own child' },
  'entrusted-diary': { ru: 'ребёнка, дневник которого доверен', en: 'a child whose diary is entrusted' },
  'entrusted-applications': {
    ru: 'ребёнка, заявления которого доверены',
    en: 'a child whose applications are entrusted',
  },
  'entrusted-apply': {
    ru: 'ребёнка, подавать заявления за которого доверено',
    en: 'a child for whom filing is entrusted',
  },
  'entrusted-filed': {
    ru: 'только поданного самим за ребёнка, подавать заявления за которого доверено',
    en: 'what they filed themselves for a child for whom filing is entrusted',
  },
  'own-organisation': { ru: 'только своей организации', en: 'own organisation' },
  'own-staff': { ru: 'рядовых сотрудников своей организации', en: 'ordinary staff of the own organisation' },
  'own-municipality': { ru: 'только своего муниципалитета', en: 'own municipality' },
  'own-lessons': { ru: 'только своих уроков', en: 'own lessons' },
  'own-classes': { ru: 'только классов, в которых ведёт уроки', en: 'classes taught' },
  'own-class': { ru: 'только своего класса', en: 'own class' },
  region: { ru: 'всего региона', en: 'the region' },
}

const INTRO = `# Кто что видит и делает

Эта страница сделана из самой таблицы доступа (\`shared/domain/access/rules.ts\`) командой \`npm run contracts\`; руками её не правят. Чего
здесь нет, того нельзя никому. То, что лежит вне круга, для человека не существует: ответ такой же, как о том, чего нет. Правила
сверяются с отдельно написанными предложениями (\`checks/access/sentences.txt\`) в каждой клетке: роль, действие, чьё, состояние.
Номер правила, по которому человек увидел данные ребёнка, остаётся в журнале обращений.
`

/** @param routes all of the API @param rules the policy */
export function accessPage(routes: readonly ListedRoute[], rules: readonly Rule[]): string {
  const summaries = new Map(routes.map(({ name, summary }) => [name, summary]))
  const sections = Role.options.flatMap((role) => {
    const own = rules.filter((rule) => [rule.role].flat().some((it) => it === role))
    if (own.length === 0) return []
    return [`## ${roleTitles[role]} (${roleTitlesInEnglish[role]})\n`, ...own.map((rule) => ruleText(rule, summaries))]
  })
  return `${[INTRO, ...sections].join('\n')}`
}

function ruleText({ id, circle, actions, hides = [] }: Rule, summaries: ReadonlyMap<string, string>): string {
  const { ru = '', en = '' } = ruleWords[id] ?? {}
  const lines = [
    `**${ru}** ${en}`,
    '',
    ...actions.map((action) => `- ${summaries.get(action) ?? action} (\`${action}\`)`),
    '',
    `Чьё: ${circles[circle].ru}.${hides.length === 0 ? '' : ` Не показывается: ${hides.map((it) => `\`${it}\``).join(', ')}.`} Правило \`${id}\`.`,
  ]
  return `${lines.join('\n')}\n`
}
