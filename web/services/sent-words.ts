import { catalogue } from '../../shared/ui/language.ts'

export const sentWords = catalogue({
  ru: {
    filed: 'Заявление подано',
    number: 'Номер заявления',
    elsewhere: 'Номер и время подачи — на странице заявления.',
    next: 'Что будет дальше',
    told: 'О каждом шаге напишем в «Моих заявлениях»; там же можно изменить ответы или отозвать заявление.',
    toCase: 'К заявлению',
    files: 'Приложить документы',
    print: 'Распечатать',
    another: 'Подать за другого ребёнка',
  },
  en: {
    filed: 'The application is filed',
    number: 'Number',
    elsewhere: 'Its number and time stand on the page of the application.',
    next: 'What happens next',
    told: 'Every step is shown in “My applications”; there you can change your answers or withdraw.',
    toCase: 'To the application',
    files: 'Send documents',
    print: 'Print',
    another: 'Apply for another child',
  },
})
