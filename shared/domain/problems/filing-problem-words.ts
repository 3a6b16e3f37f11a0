/** What to do after a refusal to take an application: a part of problem-words.ts. */
export const filingProblemWords = {
  'child-of-others': {
    ru: 'Войдите через Госуслуги с подтверждёнными сведениями о детях. Если ребёнок вписан неверно, обратитесь в управление образования с документами.',
    en: 'Sign in with confirmed data about your children. If the child is entered wrongly, bring the documents to the education authority.',
  },
  'consents-of-guardians': {
    ru: 'Выберите ребёнка из списка своих и доверенных детей: тогда согласий никто не спросит. Согласия родитель даёт сам, на странице «Доступ к данным».',
    en: 'Choose the child from the list of your own and entrusted children: no consents are asked for then. Guardians give them themselves.',
  },
  'filing-not-entrusted': {
    ru: 'Родитель открывает личный кабинет, выбирает у ребёнка «Доверенные лица» и доверяет подавать заявления; вы принимаете код и подаёте.',
    en: 'The guardian opens the portal, entrusts filing for the child, and hands you the code; then you can apply.',
  },
  'child-too-old': {
    ru: 'Проверьте дату рождения. В детский сад принимают до этого возраста; старших детей принимает школа.',
    en: 'Check the date of birth. Kindergartens take children up to this age; older ones are taken by schools.',
  },
  'child-too-young': {
    ru: 'Выберите желаемую дату не раньше названной или проверьте дату рождения.',
    en: 'Choose a desired date that is not before the one named, or check the date of birth.',
  },
  'swap-asked': {
    ru: 'Откройте обмен местами в личном кабинете: там виден прежний запрос, его можно отозвать.',
    en: 'Open the exchange of places in the portal: the former request is there and can be taken back.',
  },
  'desired-date-past': {
    ru: 'Выберите дату не раньше названной.',
    en: 'Choose a date that is not before the one named.',
  },
  'too-many-wishes': {
    ru: 'Оставьте в списке только те организации, которые важнее всего: порядок имеет значение.',
    en: 'Leave the organisations that matter most; their order counts.',
  },
  'too-many-children': {
    ru: 'За других детей подайте заявление на личном приёме: в управлении образования или в МФЦ.',
    en: 'File for other children in person: at the education authority or a public service centre.',
  },
  'window-closed': {
    ru: 'Дождитесь начала приёма: черновик сохранится. Если срок пропущен по уважительной причине, обратитесь в организацию или управление образования.',
    en: 'Wait for the beginning: the draft stays. If the term was missed for a good reason, ask the organisation or the education authority.',
  },
  'documents-missing': {
    ru: 'Приложите файлы названных документов к заявлению или попросите семью сделать это, затем повторите шаг.',
    en: 'Attach files of the documents named, or ask the family to, then take the step again.',
  },
  'not-for-child': {
    ru: 'Выберите другого ребёнка или другую услугу. Если сведения о ребёнке неверны, исправьте их на странице «Доступ к данным».',
    en: 'Choose another child or another service. If what is known of the child is wrong, have it corrected.',
  },
}
