/** The rules of families in a sentence each, by id; those of officials and systems stand in rule-words.ts. */
export const familyRuleWords: Record<string, { ru: string; en: string }> = {
  'parent-applies': {
    ru: 'Родитель подаёт заявления от своего имени.',
    en: 'A parent applies in their own name.',
  },
  'parent-reads-dictionaries': {
    ru: 'Родитель и тот, кто принимает заявления от других, видят справочники региона, по которым заполняется заявление.',
    en: 'A parent and who takes in applications see the dictionaries of the region that an application is filled in with.',
  },
  'everyone-sees-self': {
    ru: 'Вошедший видит себя, свою роль и своих детей.',
    en: 'Who signed in sees themselves, their role and their children.',
  },
  'parent-own-child': {
    ru: 'Родитель видит, меняет и отзывает заявления своих детей.',
    en: 'A parent sees, changes and withdraws the applications of their own children.',
  },
  'parent-lists-own': {
    ru: 'Родитель видит список заявлений своих детей.',
    en: 'A parent lists the applications of their own children.',
  },
  'parent-swaps-places': {
    ru: 'Родитель просит обменять место своего ребёнка в детском саду и отвечает на предложенный обмен.',
    en: 'A parent asks to exchange the place of their own child in a kindergarten and answers an exchange that is proposed.',
  },
  'parent-reads-diary': {
    ru: 'Родитель видит дневник и отметки только своего ребёнка.',
    en: 'A parent sees the diary and the marks of their own child only.',
  },
  'parent-answers-offer': {
    ru: 'Родитель соглашается с направлением, выданным его ребёнку, или отказывается от места.',
    en: 'A parent accepts the offer made to their own child or declines the place.',
  },
  'parent-notices': {
    ru: 'Родитель читает адресованные ему уведомления, выбирает, как ему сообщать, подтверждает свои адреса и видит, что на них отправлено.',
    en: 'A parent reads the notices addressed to them, chooses how to be told, confirms own addresses and sees what was sent there.',
  },
  'pupil-notices': {
    ru: 'Ученик видит уведомления себе и отмечает прочитанные.',
    en: 'A pupil sees the notices to them and marks those that were read.',
  },
  'parent-prints': {
    ru: 'Родитель получает расписку о приёме заявления и направление, выданное его ребёнку.',
    en: 'A parent gets the receipt of an application and the offer made to their own child as papers.',
  },
  'parent-sends-files': {
    ru: 'Родитель прикладывает файлы к заявлению на своего ребёнка и открывает их.',
    en: 'A parent sends files with the application of their own child and opens them.',
  },
  'parent-agrees': {
    ru: 'Родитель видит согласия на обработку данных своего ребёнка, даёт их и отзывает свои.',
    en: 'A parent sees the consents to the processing of data of their own child, gives them and withdraws their own.',
  },
  'parent-asks-about-data': {
    ru: 'Родитель получает все данные о своём ребёнке, просит исправить их или уничтожить и видит ответы.',
    en: 'A parent gets all data about their own child, asks for them to be corrected or destroyed, and sees the answers.',
  },
  'pupil-reads-diary': {
    ru: 'Ученик видит свой дневник и свои отметки.',
    en: 'A pupil sees their own diary and marks.',
  },
  'delegate-reads-diary': {
    ru: 'Доверенное лицо видит дневник и отметки ребёнка, если родитель доверил ему дневник, до конца срока.',
    en: 'A delegate sees the diary and marks of a child whose diary a guardian entrusted to them, until the term ends.',
  },
  'delegate-follows-applications': {
    ru: 'Доверенное лицо видит заявления ребёнка и получает их бумаги, если родитель доверил ему заявления, но не льготу семьи; менять их оно не может.',
    en: 'A delegate sees the applications of a child and gets their papers if a guardian entrusted them, without the benefit of the family; they cannot change any.',
  },
  'delegate-applies-for-services': {
    ru: 'Доверенное лицо подаёт за ребёнка заявления на услуги, если родитель доверил ему подавать заявления; ответить на направление оно не может.',
    en: 'A delegate files applications for services for a child if a guardian entrusted filing to them; they cannot answer an offer.',
  },
  'delegate-follows-filed': {
    ru: 'Доверенное лицо видит и меняет заявления на услуги и в детский сад, которые подало само, прикладывает к ним файлы и получает расписку, пока ему доверено подавать заявления; отозвать оно может только своё заявление в детский сад, поданного другими не видит.',
    en: 'A delegate sees and changes the applications for services and kindergarten that they filed themselves, adds files and gets the receipt as long as filing is entrusted to them; they can withdraw their own kindergarten application only, and see none that others filed.',
  },
  'parent-entrusts': {
    ru: 'Родитель доверяет другому взрослому смотреть дневник или заявления своего ребёнка на срок, отзывает доверие и выдаёт ребёнку код для входа.',
    en: 'A parent entrusts another adult with the diary or applications of their own child for a term, takes it back, and gives the child a code to sign in.',
  },
  'delegate-takes': {
    ru: 'Вошедший взрослый принимает по коду доступ, который ему доверили, и может отказаться от него.',
    en: 'An adult who signed in takes by its code the access that was entrusted to them, and may give it back.',
  },
  'parent-sees-looks': {
    ru: 'Родитель видит, кто из сотрудников и когда смотрел данные его ребёнка.',
    en: 'A parent sees who of the staff looked at the data of their own child, and when.',
  },
  'family-applies-for-services': {
    ru: 'Родитель и ученик видят свои заявления на услуги, сроки и черновики.',
    en: 'A parent and a pupil see their cases, terms and drafts.',
  },
  'parent-files-cases': {
    ru: 'Родитель за своего ребёнка и ученик за себя подают заявления на услуги, видят, меняют и отзывают их, прикладывают файлы, получают расписку, хранят черновики.',
    en: 'A parent for their own child and a pupil for themselves file, see, change and withdraw cases, send files with them, get receipts and keep drafts.',
  },
  'parent-brings-child': {
    ru: 'Родитель называет своего ребёнка, которого система ещё не знает.',
    en: 'A parent names their child that is not known yet.',
  },
}
