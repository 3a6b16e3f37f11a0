/** What a lawyer reads: each rule of the policy in a sentence, by its id. Apart from the rules, because no function speaks of them. */
export const ruleWords: Record<string, { ru: string; en: string }> = {
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
  'parent-swaps-places': {
    ru: 'Родитель просит обменять место своего ребёнка в детском саду и отвечает на предложенный обмен.',
    en: 'A parent asks to exchange the place of their own child in a kindergarten and answers an exchange that is proposed.',
  },
  'clerk-sees-offers': {
    ru: 'Делопроизводитель видит заявления детей, направленных в его организацию, без других пожеланий семьи и без её льготы.',
    en: 'A clerk sees the applications of children referred to their organisation, without other wishes and benefits of the family.',
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
    ru: 'Родитель читает адресованные ему уведомления, выбирает, как ему сообщать, подтверждает свои адреса и видит, что на них отправлено.',
    en: 'A parent reads the notices addressed to them, chooses how to be told, confirms own addresses and sees what was sent there.',
  },
  'pupil-notices': {
    ru: 'Ученик видит уведомления себе и отмечает прочитанные.',
    en: 'A pupil sees the notices to them and marks those that were read.',
  },
  'specialist-tells': {
    ru: 'Специалист видит, как семьям своего муниципалитета сообщали о заявлении, и записывает свои звонки, письма и разговоры.',
    en: 'A specialist sees how families of their own municipality were told of an application, and notes own calls, letters and talks.',
  },
  'clerk-tells': {
    ru: 'Делопроизводитель видит, как семье сообщали о заявлении с направлением в его организацию, и записывает свои звонки, письма и разговоры.',
    en: 'A clerk sees how a family was told of an application with an offer of their own organisation, and notes own calls, letters and talks.',
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
  'administrator-sees-exchange': {
    ru: 'Администратор региона видит обмен с федеральным порталом без содержания сообщений и повторяет то, что не прошло.',
    en: 'The administrator of the region sees the exchange with the federal portal without what messages say, and repeats what went wrong.',
  },
  'administrator-keeps-data': {
    ru: 'Администратор региона отвечает на остальные запросы о данных, решает об уничтожении данных ребёнка и получает акт.',
    en: 'The administrator of the region answers the other requests about data, decides that the data of a child are destroyed, and gets the act.',
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
    ru: 'Доверенное лицо видит и меняет заявления на услуги, которые подало само, прикладывает к ним файлы и получает расписку, пока ему доверено подавать заявления; отозвать заявление оно не может, поданного другими не видит.',
    en: 'A delegate sees and changes the applications for services that they filed themselves, adds files and gets the receipt as long as filing is entrusted to them; they can withdraw none, and see none that others filed.',
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
  'parent-entrusts': {
    ru: 'Родитель доверяет другому взрослому смотреть дневник или заявления своего ребёнка на срок, отзывает доверие и выдаёт ребёнку код для входа.',
    en: 'A parent entrusts another adult with the diary or applications of their own child for a term, takes it back, and gives the child a code to sign in.',
  },
  'delegate-takes': {
    ru: 'Вошедший взрослый принимает по коду доступ, который ему доверили, и может отказаться от него.',
    en: 'An adult who signed in takes by its code the access that was entrusted to them, and may give it back.',
  },
  'administrator-parts': {
    ru: 'Администратор региона видит, кто законный представитель ребёнка, и прекращает его доступ по решению суда или органа опеки.',
    en: 'A region administrator sees who the guardians of a child are and ends the access of one by decision of a court or the guardianship authority.',
  },
  'administrator-grants': {
    ru: 'Администратор региона назначает и снимает роли сотрудников всех организаций.',
    en: 'A region administrator gives and takes roles of the staff of all organisations.',
  },
  'head-grants': {
    ru: 'Руководитель назначает и снимает роли учителей, классных руководителей и делопроизводителей своей организации.',
    en: 'A head gives and takes the roles of teacher, class teacher and clerk in their own organisation.',
  },
  'parent-sees-looks': {
    ru: 'Родитель видит, кто из сотрудников и когда смотрел данные его ребёнка.',
    en: 'A parent sees who of the staff looked at the data of their own child, and when.',
  },
  'auditor-searches-looks': {
    ru: 'Инспектор ищет в журнале доступа региона; каждый его поиск записывается в тот же журнал.',
    en: 'An auditor searches the access log of the region; every search is noted in the same log.',
  },
  'anyone-sees-services': {
    ru: 'Любой видит электронные услуги региона: сроки, формы, состояния и основания решений.',
    en: 'Anyone sees the e-services of the region: terms, forms, states and grounds of decisions.',
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
