/** What a lawyer reads: each rule of the policy in a sentence, by its id. Apart from the rules, because no function speaks of them. */
export const ruleWords: Record<string, { ru: string; en: string }> = {
  'parent-applies': {
    ru: 'Родитель подаёт заявления от своего имени.',
    en: 'A parent applies in their own name.',
  },
  'parent-reads-dictionaries': {
    ru: 'Родитель видит справочники региона, по которым заполняется заявление.',
    en: 'A parent sees the dictionaries of the region that an application is filled in with.',
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
  'specialist-queue': {
    ru: 'Специалист управления образования видит очередь и заявления своего муниципалитета и подтверждает льготы.',
    en: 'A municipal specialist sees the queue and applications of their municipality and confirms evidence.',
  },
  'specialist-places': {
    ru: 'Специалист управления образования рассчитывает и публикует комплектование своего муниципалитета.',
    en: 'A municipal specialist calculates and publishes the placement of their municipality.',
  },
  'clerk-sees-offers': {
    ru: 'Делопроизводитель видит заявления детей, направленных в его организацию.',
    en: 'A clerk sees the applications of children referred to their organisation.',
  },
  'portal-sends': {
    ru: 'Информационная система федерального портала передаёт сообщения и забирает ответы.',
    en: 'The information system of the federal portal sends messages and fetches answers.',
  },
  'teacher-sees-day': {
    ru: 'Учитель видит список своих уроков.',
    en: 'A teacher sees the list of their own lessons.',
  },
  'teacher-keeps-journal': {
    ru: 'Учитель открывает и заполняет только те уроки, которые ведёт сам.',
    en: 'A teacher opens and fills only the lessons they give themselves.',
  },
  'parent-reads-diary': {
    ru: 'Родитель видит дневник и отметки только своего ребёнка.',
    en: 'A parent sees the diary and the marks of their own child only.',
  },
  'anyone-sees-organisations': {
    ru: 'Каждый видит школы и детские сады региона, их группы и классы и число свободных мест.',
    en: 'Everybody sees the schools and kindergartens of the region, their groups and classes and the number of free places.',
  },
  'anyone-asks-health': {
    ru: 'Каждый может узнать, работает ли система.',
    en: 'Everybody may ask whether the system works.',
  },
  'clerk-sees-classes': {
    ru: 'Делопроизводитель видит классы и группы своей организации и списки детей в них.',
    en: 'A clerk sees the classes and groups of their organisation and the lists of children in them.',
  },
  'teacher-sees-classes': {
    ru: 'Учитель видит, какие классы есть в его школе.',
    en: 'A teacher sees which classes their school has.',
  },
  'teacher-sees-own-class': {
    ru: 'Учитель видит список детей тех классов, в которых ведёт уроки.',
    en: 'A teacher sees the list of children of the classes they teach.',
  },
  'analyst-reports': {
    ru: 'Аналитик министерства видит числа региона без имён, запрашивает отчёты и скачивает их файлы.',
    en: 'A ministry analyst sees the numbers of the region without names, requests reports and downloads their files.',
  },
  'specialist-counts-contingent': {
    ru: 'Специалист управления образования видит контингент организаций своего муниципалитета.',
    en: 'A municipal specialist sees the contingent of the organisations of their municipality.',
  },
  'clerk-counts-contingent': {
    ru: 'Делопроизводитель видит контингент своей организации.',
    en: 'A clerk sees the contingent of their organisation.',
  },
  'parent-answers-offer': {
    ru: 'Родитель соглашается с направлением, выданным его ребёнку, или отказывается от места.',
    en: 'A parent accepts the offer made to their own child or declines the place.',
  },
  'clerk-admits': {
    ru: 'Делопроизводитель видит направления в свою организацию, принимает документы, вносит договоры и приказы о зачислении.',
    en: 'A clerk sees the offers of their own organisation, accepts papers, enters contracts and orders of enrolment.',
  },
  'clerk-finds-pupils': {
    ru: 'Делопроизводитель находит ученика региона по фамилии и дате рождения, чтобы запросить перевод; каждый найденный отмечается в журнале обращений.',
    en: 'A clerk finds a pupil of the region by surname and birth date to ask for a transfer; every pupil found is noted in the access log.',
  },
  'clerk-transfers': {
    ru: 'Делопроизводитель запрашивает перевод в классы своей организации и отвечает на запросы о её учениках.',
    en: 'A clerk asks for transfers into classes of their own organisation and answers requests about its pupils.',
  },
  'parent-notices': {
    ru: 'Родитель читает адресованные ему уведомления.',
    en: 'A parent reads the notices addressed to them.',
  },
  'parent-prints': {
    ru: 'Родитель получает расписку о приёме заявления и направление, выданное его ребёнку.',
    en: 'A parent gets the receipt of an application and the offer made to their own child as papers.',
  },
  'specialist-prints': {
    ru: 'Специалист управления образования печатает расписки и направления своего муниципалитета.',
    en: 'A municipal specialist prints receipts and offers of their own municipality.',
  },
  'clerk-prints': {
    ru: 'Делопроизводитель печатает направления в свою организацию и её приказы о зачислении.',
    en: 'A clerk prints offers to their own organisation and its orders of enrolment.',
  },
  'anyone-checks-papers': {
    ru: 'Любой, у кого есть бумага с QR-кодом, узнаёт, выдавалась ли она; о ребёнке ему ничего не говорят.',
    en: 'Whoever holds a paper with a QR code learns whether it was issued; nothing about the child is told.',
  },
  'parent-sends-files': {
    ru: 'Родитель прикладывает файлы к заявлению на своего ребёнка и открывает их.',
    en: 'A parent sends files with the application of their own child and opens them.',
  },
  'specialist-sees-files': {
    ru: 'Специалист управления образования открывает файлы, приложенные к заявлениям своего муниципалитета; каждое обращение отмечается.',
    en: 'A municipal specialist opens files sent with applications of their own municipality; every look is noted.',
  },
  'parent-agrees': {
    ru: 'Родитель видит согласия на обработку данных своего ребёнка, даёт их и отзывает свои.',
    en: 'A parent sees the consents to the processing of data of their own child, gives them and withdraws their own.',
  },
  'parent-asks-about-data': {
    ru: 'Родитель получает все данные о своём ребёнке, просит исправить их или уничтожить и видит ответы.',
    en: 'A parent gets all data about their own child, asks for them to be corrected or destroyed, and sees the answers.',
  },
  'clerk-corrects': {
    ru: 'Делопроизводитель отвечает на просьбы исправить данные детей своей организации.',
    en: 'A clerk answers requests to correct the data of children of their own organisation.',
  },
  'specialist-corrects': {
    ru: 'Специалист управления образования отвечает на просьбы исправить данные детей, подавших заявление в его муниципалитете.',
    en: 'A municipal specialist answers requests to correct the data of children who applied in their municipality.',
  },
  'administrator-keeps-data': {
    ru: 'Администратор региона отвечает на остальные запросы о данных, решает об уничтожении данных ребёнка и получает акт.',
    en: 'The administrator of the region answers the other requests about data, decides that the data of a child are destroyed, and gets the act.',
  },
}
