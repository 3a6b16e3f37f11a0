import { catalogue } from '../../shared/ui/language.ts'

/** Apart from the words of the start page: a parent needs none of them. */
export const sectionWords = catalogue({
  ru: {
    sections: 'Разделы',
    ownClass: (title: string) => `Мой класс: ${title}`,
    contingent: 'Контингент',
    marks: 'Все отметки',
    comingToMfc:
      'Здесь появится приём заявлений в детский сад от тех, кто пришёл в МФЦ, и выдача расписок. Пока этих страниц нет.',
    comingToExams: 'Здесь появятся регистрация на ГИА, распределение по пунктам и результаты. Пока этих страниц нет.',
    nothing: 'Страниц для вашей роли пока нет',
    nothingText: 'Вы вошли, всё в порядке. Разделы появятся здесь и в шапке, когда их подключат в вашем регионе.',
  },
  en: {
    sections: 'Sections',
    ownClass: (title: string) => `My class: ${title}`,
    contingent: 'Contingent',
    marks: 'All marks',
    comingToMfc:
      'Kindergarten applications of those who come to the centre, and their receipts, will be here. These pages are not there yet.',
    comingToExams:
      'Registration for the state exams, their places and results will be here. These pages are not there yet.',
    nothing: 'There are no pages for your role yet',
    nothingText: 'You are signed in and all is well. Sections appear here once your region has them.',
  },
})
