/** Codes of ours as people read them. A problem's parameter that is such a code is shown by its words. */
export const words: Record<string, { ru: string; en: string }> = {
  queued: { ru: 'в очереди', en: 'in the queue' },
  offered: { ru: 'выдано направление', en: 'place offered' },
  consented: { ru: 'заявление о приёме подано', en: 'admission requested' },
  contracting: { ru: 'ожидание заключения договора', en: 'waiting for the contract' },
  contracted: { ru: 'договор заключён', en: 'contract concluded' },
  enrolled: { ru: 'зачислен', en: 'enrolled' },
  declined: { ru: 'отказ от предоставленного места', en: 'place declined' },
  lapsed: { ru: 'срок направления истёк', en: 'offer lapsed' },
  withdrawn: { ru: 'заявление отозвано', en: 'withdrawn' },
  'transfer-requested': { ru: 'запрос ждёт ответа', en: 'requested' },
  'transfer-accepted': { ru: 'перевод состоялся', en: 'transferred' },
  'transfer-refused': { ru: 'в переводе отказано', en: 'refused' },
  'transfer-expired': { ru: 'срок ответа истёк', en: 'expired' },
  'run-requested': { ru: 'идёт расчёт', en: 'computing' },
  'run-ready': { ru: 'рассчитано', en: 'ready' },
  'run-publishing': { ru: 'публикуется', en: 'publishing' },
  'run-published': { ru: 'опубликовано', en: 'published' },
  'run-announced': { ru: 'опубликовано', en: 'published' },
  'run-failed': { ru: 'расчёт не удался', en: 'failed' },
  class: { ru: 'класс', en: 'class' },
  'kindergarten-group': { ru: 'группа детского сада', en: 'kindergarten group' },
  'report-requested': { ru: 'отчёт запрошен', en: 'requested' },
  'report-running': { ru: 'отчёт делается', en: 'running' },
  'report-failed': { ru: 'отчёт сделать не удалось', en: 'failed' },
  'upload-empty': { ru: 'он пуст', en: 'it is empty' },
  'upload-too-large': { ru: 'он больше 10 МБ', en: 'it is over 10 MB' },
  'upload-kind-unknown': {
    ru: 'принимаются PDF, JPEG, PNG, DOCX и XLSX',
    en: 'PDF, JPEG, PNG, DOCX and XLSX are taken',
  },
  'upload-ending-differs': {
    ru: 'содержание не соответствует окончанию имени',
    en: 'its content is not what its name says',
  },
  'upload-unpacks-too-large': {
    ru: 'в распакованном виде он слишком велик',
    en: 'it is too large when unpacked',
  },
  'upload-active': {
    ru: 'в нём есть сценарии, макросы или обращения к другим файлам. Сохраните его как обычный PDF',
    en: 'it holds scripts, macros or links to other files. Save it as a plain PDF',
  },
  'upload-encrypted': { ru: 'он защищён паролем', en: 'it is protected by a password' },
  'upload-broken': { ru: 'он повреждён. Сохраните его заново', en: 'it is damaged. Save it anew' },
  'upload-two-in-one': { ru: 'в нём спрятан другой файл', en: 'another file is hidden in it' },
  working: { ru: 'работает', en: 'open' },
  building: { ru: 'строится', en: 'under construction' },
}

/** A code of ours beside its Russian words, as answers carry it. */
export const wordOf = (code: string): { code: string; title: string } => ({ code, title: words[code]?.ru ?? code })
