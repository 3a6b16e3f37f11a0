import type { Scope } from '../../shared/domain/access/policy.ts'
import { counted } from '../../shared/ui/counted.ts'
import { catalogue } from '../../shared/ui/language.ts'

const MAY: Record<Scope, string> = {
  diary: 'видеть дневник и отметки',
  applications: 'видеть заявления в детский сад',
  apply: 'подавать заявления',
  notices: 'получать уведомления',
}

export const startWords = catalogue({
  ru: {
    title: 'Главная',
    hello: (name: string) => `Здравствуйте, ${name}`,
    draft: 'Вы начали заявление в детский сад',
    draftText: 'Черновик сохранён на этом устройстве.',
    goOn: 'Продолжить',
    children: 'Дети',
    noChildren: 'Детей в системе пока нет',
    noChildrenText: 'Ребёнок появится здесь, когда вы подадите на него заявление.',
    diary: 'Дневник',
    looks: 'Кто смотрел данные',
    apply: 'Подать заявление в детский сад',
    applyFor: 'Подать заявление: детский сад, школа, перевод, экзамены',
    age: (years: number) => counted(years, 'год', 'года', 'лет'),
    delegates: 'Доверенные лица',
    entrusted: 'Вам доверили',
    entrustedUntil: (day: string) => `Доступ до ${day}`,
    /** What was entrusted, by scope. */
    entrustedWhat: (scopes: readonly Scope[]) => `Можно: ${scopes.map((it) => MAY[it]).join(', ')}`,
    entrustedBy: (name: string) => `Доверитель: ${name}`,
    giveBack: 'Отказаться от доступа',
    accept: 'Ввести код от родителя: вам доверяют дневник или заявления чужого ребёнка',
  },
})
