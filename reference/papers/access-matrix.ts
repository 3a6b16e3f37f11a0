import type { Rule } from '../../shared/domain/access/policy.ts'
import { roleTitles } from '../../shared/domain/access/role-words.ts'
import { ruleWords } from '../../shared/domain/access/rule-words.ts'
import type { ListedRoute } from '../catalogue.ts'
import { draft, table } from './draft.ts'

/** `access-matrix.md`: which role may do what by which rule, and the rules in words. */
export function accessMatrix(routes: readonly ListedRoute[], rules: readonly Rule[]): string {
  const roles = Object.entries(roleTitles)
  const numbers = new Map(rules.map(({ id }, at) => [id, at + 1]))
  const cell = (role: string, action: string) =>
    rules
      .filter((rule) => [rule.role].flat().some((it) => it === role) && rule.actions.includes(action))
      .map(({ id }) => numbers.get(id))
      .join(', ')
  const rows = routes
    .filter(({ name }) => rules.some(({ actions }) => actions.includes(name)))
    .map(({ name, summary }) => [summary, ...roles.map(([role]) => cell(role, name) || '—')])
  return [
    draft(
      'Матрица доступа',
      'По правилам, которые исполняет система (`shared/domain/access/rules.ts`). Число в клетке — номер правила ниже, прочерк — нельзя. Подробно, с кругом каждого правила: [кто что видит и делает](../access.md).',
    ),
    table(['Действие', ...roles.map(([, title]) => title)], rows),
    '\n## Правила\n',
    ...rules.map(({ id }, at) => `${at + 1}. ${ruleWords[id]?.ru ?? id}`),
    '',
  ].join('\n')
}
