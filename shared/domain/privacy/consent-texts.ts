import type { Purpose } from '../access/purpose.ts'

/** What a guardian agrees to. `hash`: SHA-256 of `ru`, a line end and `en`, base64url; a test recomputes it. */
export type ConsentText = {
  purpose: Purpose
  version: string
  hash: string
  title: { ru: string; en: string }
  ru: string
  en: string
}

/**
 * The texts, older versions first. A text that somebody may have agreed to is never changed: a new wording is a new
 * version at the end. Each is a document of its own (152-FZ art. 9 part 1 as in force since 1 September 2025).
 */
export const consentTexts: readonly ConsentText[] = [
  {
    purpose: 'application',
    version: '2026-11',
    hash: 'YeckwzKfVI2hcxN5ml33qbWC2jRWrYvT6kMw0Xe5neM',
    title: { ru: 'Рассмотрение заявления', en: 'Dealing with the application' },
    ru: 'Я, законный представитель ребёнка, даю оператору информационной системы образования региона согласие на обработку моих персональных данных и данных ребёнка, указанных в заявлении и в приложенных к нему документах: фамилии, имени, отчества, даты рождения, реквизитов документов, адреса, телефона и адреса электронной почты. Цель: рассмотреть заявление, вести очередь, выдать направление и зачислить ребёнка. Действия: сбор, запись, систематизация, хранение, уточнение, использование, передача выбранным организациям и органу управления образованием, обезличивание, блокирование и уничтожение, с использованием средств автоматизации. Согласие действует до окончания срока хранения заявления и может быть отозвано в личном кабинете. После отзыва обработка продолжается только в той части, которую требует закон.',
    en: 'As a legal representative of the child I consent to the operator of the education system of the region processing my personal data and those of the child that stand in the application and the papers sent with it: names, date of birth, particulars of documents, address, telephone and e-mail address. Purpose: to deal with the application, keep the queue, refer and enrol the child. Actions: collecting, recording, ordering, storing, correcting, using, passing on to the organisations chosen and to the education authority, depersonalising, blocking and destroying, with automated means. The consent lasts until the term of keeping the application ends and can be withdrawn in the cabinet. After that the data are processed only as far as the law demands.',
  },
  {
    purpose: 'health',
    version: '2026-11',
    hash: 'ao5pKB2jAkVxBDwSvvoq_Q9CBtEAIf7PCRpee3IpLVg',
    title: { ru: 'Сведения о здоровье', en: 'Health' },
    ru: 'Я, законный представитель ребёнка, даю оператору информационной системы образования региона отдельное согласие на обработку сведений о состоянии здоровья ребёнка: заключения психолого-медико-педагогической комиссии, профиля группы и необходимых специальных условий. Цель: подобрать группу и создать условия для обучения. Действия: сбор, запись, хранение, использование, передача организациям, в которые направляют ребёнка, блокирование и уничтожение, с использованием средств автоматизации. Согласие действует до окончания срока хранения заявления и может быть отозвано в личном кабинете.',
    en: 'As a legal representative of the child I consent separately to the operator of the education system of the region processing data on the health of the child: the conclusion of the psychological, medical and pedagogical commission, the profile of the group and the special conditions needed. Purpose: to find a group and to provide the conditions for learning. Actions: collecting, recording, storing, using, passing on to the organisations the child is referred to, blocking and destroying, with automated means. The consent lasts until the term of keeping the application ends and can be withdrawn in the cabinet.',
  },
  {
    purpose: 'publication',
    version: '2026-11',
    hash: 'HVzhUxapXfyxkwmbFhKXdSTy124MfCboVnoiysEBXV4',
    title: { ru: 'Имя и фотография на сайте', en: 'Name and picture on the web site' },
    ru: 'Я, законный представитель ребёнка, разрешаю организации, в которой учится ребёнок, распространять на её официальном сайте фамилию, имя, класс или группу и фотографии ребёнка с мероприятий. Цель: рассказать о жизни организации. Другие сведения не распространяются, передача третьим лицам запрещена. Согласие действует, пока ребёнок учится в организации, и может быть отозвано в личном кабинете; после отзыва распространение прекращается.',
    en: 'As a legal representative of the child I allow the organisation the child attends to make public on its official web site the surname, name, class or group and pictures of the child taken at events. Purpose: to tell of the life of the organisation. Nothing else is made public, passing on to others is forbidden. The consent lasts as long as the child attends the organisation and can be withdrawn in the cabinet; after that nothing is made public any more.',
  },
]
