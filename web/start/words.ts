import { counted } from '../../shared/ui/counted.ts'
import { catalogue } from '../../shared/ui/language.ts'

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
    accept: 'Ввести код от родителя: вам доверяют дневник или заявления чужого ребёнка',
  },
})
