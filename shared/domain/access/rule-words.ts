import { familyRuleWords } from './family-rule-words.ts'

/** What a lawyer reads: each rule of the policy in a sentence, by its id. Apart from the rules, because no function speaks of them. */
export const ruleWords: Record<string, { ru: string; en: string }> = {
  ...familyRuleWords,
  'specialist-queue': {
    ru: 'Специалист управления образования видит очередь и заявления своего муниципалитета и подтверждает льготы.',
    en: 'A municipal specialist sees the queue and applications of their municipality and confirms evidence.',
  },
  'specialist-places': {
    ru: 'Специалист управления образования планирует группы, рассчитывает и публикует комплектование своего муниципалитета.',
    en: 'A municipal specialist plans the groups of their municipality, calculates and publishes its placement.',
  },
  'specialist-orders-queue': {
    ru: 'Специалист управления образования видит порядок очереди своего муниципалитета, проверяет, что изменит другой, готовит и подписывает его.',
    en: 'A municipal specialist sees the order of the queue of their municipality, tries what another would change, drafts and signs it.',
  },
  'clerk-sees-offers': {
    ru: 'Делопроизводитель видит заявления детей, направленных в его организацию, без других пожеланий семьи и без её льготы.',
    en: 'A clerk sees the applications of children referred to their organisation, without other wishes and benefits of the family.',
  },
  'portal-sends': {
    ru: 'Информационная система федерального портала передаёт сообщения и файлы к своим заявлениям и забирает ответы.',
    en: 'The information system of the federal portal sends messages and files of its applications and fetches answers.',
  },
  'teacher-sees-day': {
    ru: 'Учитель видит список своих уроков.',
    en: 'A teacher sees the list of their own lessons.',
  },
  'teacher-keeps-journal': {
    ru: 'Учитель открывает и заполняет только те уроки, которые ведёт сам.',
    en: 'A teacher opens and fills only the lessons they give themselves.',
  },
  'anyone-sees-organisations': {
    ru: 'Каждый видит школы и детские сады региона, их группы и классы, число свободных мест и прогноз мест.',
    en: 'Everybody sees the schools and kindergartens of the region, their groups and classes, the number of free places and the forecast of places.',
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
    ru: 'Учитель видит список детей тех классов, в которых ведёт уроки, без возраста и дня зачисления.',
    en: 'A teacher sees the list of children of the classes they teach, without age and day of enrolment.',
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
  'clerk-admits': {
    ru: 'Делопроизводитель видит направления в свою организацию, принимает документы, вносит договоры и приказы о зачислении и отчислении.',
    en: 'A clerk sees the offers of their own organisation, accepts papers, enters contracts and orders of enrolment and its end.',
  },
  'clerk-finds-pupils': {
    ru: 'Делопроизводитель находит ученика региона по фамилии и дате рождения, чтобы запросить перевод; каждый найденный отмечается в журнале обращений.',
    en: 'A clerk finds a pupil of the region by surname and birth date to ask for a transfer; every pupil found is noted in the access log.',
  },
  'clerk-transfers': {
    ru: 'Делопроизводитель запрашивает перевод в классы своей организации и отвечает на запросы о её учениках.',
    en: 'A clerk asks for transfers into classes of their own organisation and answers requests about its pupils.',
  },
  'specialist-tells': {
    ru: 'Специалист видит, как семьям своего муниципалитета сообщали о заявлении, и записывает свои звонки, письма и разговоры.',
    en: 'A specialist sees how families of their own municipality were told of an application, and notes own calls, letters and talks.',
  },
  'clerk-tells': {
    ru: 'Делопроизводитель видит, как семье сообщали о заявлении с направлением в его организацию, и записывает свои звонки, письма и разговоры.',
    en: 'A clerk sees how a family was told of an application with an offer of their own organisation, and notes own calls, letters and talks.',
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
  'specialist-sees-files': {
    ru: 'Специалист управления образования открывает файлы, приложенные к заявлениям своего муниципалитета; каждое обращение отмечается.',
    en: 'A municipal specialist opens files sent with applications of their own municipality; every look is noted.',
  },
  'clerk-corrects': {
    ru: 'Делопроизводитель отвечает на просьбы исправить данные детей своей организации.',
    en: 'A clerk answers requests to correct the data of children of their own organisation.',
  },
  'specialist-corrects': {
    ru: 'Специалист управления образования отвечает на просьбы исправить данные детей, подавших заявление в его муниципалитете.',
    en: 'A municipal specialist answers requests to correct the data of children who applied in their municipality.',
  },
  'administrator-sees-exchange': {
    ru: 'Администратор региона видит обмен с федеральным порталом без содержания сообщений и повторяет то, что не прошло.',
    en: 'The administrator of the region sees the exchange with the federal portal without what messages say, and repeats what went wrong.',
  },
  'administrator-keeps-data': {
    ru: 'Администратор региона отвечает на остальные запросы о данных, решает об уничтожении данных ребёнка и получает акт.',
    en: 'The administrator of the region answers the other requests about data, decides that the data of a child are destroyed, and gets the act.',
  },
  'class-teacher-sees-class': {
    ru: 'Классный руководитель видит список своего класса, дневники и отметки его учеников.',
    en: 'A class teacher sees the list of their own class, the diaries and marks of its pupils.',
  },
  'head-sees-organisation': {
    ru: 'Руководитель видит классы и группы своей организации, контингент, направления, переводы, дневники и отметки её учеников.',
    en: 'A head sees the classes and groups of their organisation, its contingent, offers, transfers, diaries and marks.',
  },
  'administrator-finds-pupils': {
    ru: 'Администратор региона находит ученика по фамилии и дате рождения, чтобы исполнить решение о нём; каждый найденный отмечается в журнале обращений.',
    en: 'A region administrator finds a pupil by surname and birth date to carry out a decision; every pupil found is noted in the access log.',
  },
  'administrator-parts': {
    ru: 'Администратор региона видит, кто законный представитель ребёнка, прекращает его доступ по решению суда или органа опеки и возвращает по решению, которое его отменяет.',
    en: 'A region administrator sees who the guardians of a child are ends the access of one by decision of a court or the guardianship authority and gives it back by a decision that undoes it.',
  },
  'administrator-grants': {
    ru: 'Администратор региона назначает и снимает роли сотрудников всех организаций.',
    en: 'A region administrator gives and takes roles of the staff of all organisations.',
  },
  'head-grants': {
    ru: 'Руководитель назначает и снимает роли учителей, классных руководителей и делопроизводителей своей организации.',
    en: 'A head gives and takes the roles of teacher, class teacher and clerk in their own organisation.',
  },
  'auditor-searches-looks': {
    ru: 'Инспектор ищет в журнале доступа региона; каждый его поиск записывается в тот же журнал.',
    en: 'An auditor searches the access log of the region; every search is noted in the same log.',
  },
  'anyone-sees-services': {
    ru: 'Любой видит электронные услуги региона: сроки, формы, состояния и основания решений.',
    en: 'Anyone sees the e-services of the region: terms, forms, states and grounds of decisions.',
  },
  'clerk-decides-cases': {
    ru: 'Делопроизводитель и руководитель видят заявления на услуги в свою организацию с их файлами и решают по ним.',
    en: 'A clerk and a head see the cases of their organisation with their files and decide.',
  },
  'clerk-files-for-others': {
    ru: 'Делопроизводитель подаёт заявления на услуги в свою организацию за тех, кто пришёл лично или прислал письмо, прикладывает снимки документов и выдаёт расписку.',
    en: 'A clerk files cases to their organisation for those who came or wrote, sends scans with them and gives receipts.',
  },
  'office-files-for-others': {
    ru: 'Специалист управления образования и специалист МФЦ подают заявления на услуги и в детские сады своего муниципалитета за тех, кто пришёл лично, прикладывают снимки документов и выдают расписки.',
    en: 'A municipal specialist and a clerk of a service centre file cases and kindergarten applications of their municipality for those who came, send scans with cases and give receipts.',
  },
  'coordinator-decides-cases': {
    ru: 'Координатор ГИА видит заявления на ГИА во все организации с их файлами и решает по ним.',
    en: 'An exam coordinator sees the exam registrations of all organisations with their files and decides.',
  },
}
