import { catalogue } from '../../shared/ui/language.ts'

/** Apart from the words of the start page: a parent needs none of them. */
export const sectionWords = catalogue({
  ru: {
    sections: 'Разделы',
    ownClass: (title: string) => `Мой класс: ${title}`,
    contingent: 'Контингент',
    marks: 'Все отметки',
    deadlines: 'Мои сроки',
    nothing: 'Страниц для вашей роли пока нет',
    nothingText: 'Вы вошли, всё в порядке. Разделы появятся здесь и в шапке, когда их подключат в вашем регионе.',
  },
  en: {
    sections: 'Sections',
    ownClass: (title: string) => `My class: ${title}`,
    contingent: 'Contingent',
    marks: 'All marks',
    deadlines: 'My deadlines',
    nothing: 'There are no pages for your role yet',
    nothingText: 'You are signed in and all is well. Sections appear here once your region has them.',
  },
})
