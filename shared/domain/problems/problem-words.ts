import { filingProblemWords } from './filing-problem-words.ts'
import type { ProblemCode } from './problem.ts'

/** What to do after a refusal, for the page of its `type`. Apart from the problems, because no function speaks of it. */
export const problemWords = {
  ...filingProblemWords,
  'invalid-request': {
    ru: 'Исправьте поля, отмеченные в форме. Программа найдёт их в `errors`: `pointer` указывает на поле, `detail` говорит, что в нём не так.',
    en: 'Mend the fields that the form marks. A program finds them in `errors`: `pointer` is the field, `detail` says what is wrong with it.',
  },
  'idempotency-key-missing': {
    ru: 'Это ошибка программы. Пошлите запрос с заголовком Idempotency-Key: новый ключ для нового документа, тот же самый — для повтора.',
    en: 'This is for a program to mend. Send the Idempotency-Key header: a new key for a new document, the same one for a repetition.',
  },
  'idempotency-key-reused': {
    ru: 'Это ошибка программы. Новому документу нужен новый ключ; повтор должен совпадать с первым запросом до знака.',
    en: 'This is for a program to mend. A new document needs a new key; a repetition has to be the first request to the letter.',
  },
  'signed-out': {
    ru: 'Войдите через Госуслуги ещё раз. Программе нужен новый токен: сеанса — `POST /session/refresh`, системы — `POST /oauth/token`.',
    en: 'Sign in again. A program needs a new token: `POST /session/refresh` for a session, `POST /oauth/token` for a system.',
  },
  'role-ended': {
    ru: 'Войдите ещё раз. Если роль сняли по ошибке, её снова даёт руководитель организации или администратор региона.',
    en: 'Sign in again. If the role was taken back by mistake, the head of the organisation or the region’s administrator gives it anew.',
  },
  'sign-in-failed': {
    ru: 'Начните вход со страницы портала. Если не помогает, проверьте, включены ли в браузере cookie, и попробуйте другой браузер.',
    en: 'Start from a page of the portal. If that does not help, allow cookies or try another browser.',
  },
  'account-not-confirmed': {
    ru: 'Подтвердите личность: в МФЦ, в банке или в приложении «Госуслуги», и войдите ещё раз. Обычно это занимает один день.',
    en: 'Confirm who you are, at a service centre, a bank or in the Gosuslugi app, and sign in again.',
  },
  'not-permitted': {
    ru: 'Проверьте, в той ли роли вы вошли. Если права нужны по работе, их даёт администратор региона.',
    en: 'Look whether you signed in with the right role. Rights for your work come from the administrator of the region.',
  },
  'not-found': {
    ru: 'Проверьте адрес. То, что относится к чужим детям и организациям, тоже выглядит так, будто его нет.',
    en: 'Check the address. What belongs to other children or organisations looks as if it did not exist, too.',
  },
  'wrong-state': {
    ru: 'Обновите страницу: она покажет, что можно сделать теперь.',
    en: 'Read it again: the page then shows what can be done now.',
  },
  'duplicate-application': {
    ru: 'Откройте прежнее заявление: его можно изменить, место в очереди сохранится. Новое можно подать, когда прежнее завершится.',
    en: 'Open the earlier application: it can be changed and keeps its place. A new one can be filed after that has ended.',
  },
  'unknown-organisation': {
    ru: 'Возьмите код из перечня организаций: `GET /organisations`. Организация могла закрыться.',
    en: 'Take the code from the list of organisations, `GET /organisations`. It may have closed.',
  },
  'unknown-code': {
    ru: 'Выберите значение из справочника. Программа найдёт справочники региона в `GET /dictionaries`.',
    en: 'Choose a value of the dictionary. A program finds those of the region at `GET /dictionaries`.',
  },
  'unknown-municipality': {
    ru: 'Проверьте код ОКТМО: он должен принадлежать муниципалитету этого региона.',
    en: 'Check the OKTMO code: it has to be that of a municipality of this region.',
  },
  'exchange-off': {
    ru: 'Включает его администратор региона: adapters.smev в regions/<код>/region.json, затем развёртывание.',
    en: 'The administrator of the region turns it on: adapters.smev in regions/<code>/region.json, then a deployment.',
  },
  'not-in-queue': {
    ru: 'Посмотрите состояние заявления: место в очереди есть только у заявления, которое ждёт места.',
    en: 'Look at the state of the application: only one that waits has a place in the queue.',
  },
  'cancel-not-allowed': {
    ru: 'Откройте заявление: там видно, что с ним стало. От предложенного места отказываются на странице направления.',
    en: 'Open the application to see what became of it. A place that was offered is declined on the page of the offer.',
  },
  'nothing-changed': {
    ru: 'Сохранять нечего: присланное совпадает с тем, что уже записано.',
    en: 'There is nothing to save: what was sent is what stands there already.',
  },
  'term-over': {
    ru: 'После срока ответить нельзя. Обратитесь в организацию, которая указана в документе.',
    en: 'There is no answering after the term. Turn to the organisation named in the document.',
  },
  'plan-impossible': {
    ru: 'Исправьте строку этой группы: дети, которые остаются, и оставленные места должны помещаться в ней.',
    en: 'Correct the line of this group: children who stay and places kept back have to fit into it.',
  },
  'plan-taken': {
    ru: 'Добавьте в группу мест или сначала отзовите направления.',
    en: 'Add places to the group, or take offers back first.',
  },
  'group-full': {
    ru: 'Выберите другую группу или другой класс либо подождите, пока место освободится.',
    en: 'Choose another group or class, or wait until a place is free.',
  },
  'already-enrolled': {
    ru: 'Откройте список группы или класса: ребёнок уже в нём. Второй раз зачислять не нужно.',
    en: 'Open the list of the group or class: the child is there already and need not be enrolled again.',
  },
  'not-enrolled': {
    ru: 'Найдите ученика ещё раз и запросите перевод оттуда, где он числится теперь.',
    en: 'Find the pupil again and ask for the transfer from where they are enrolled now.',
  },
  'same-organisation': {
    ru: 'Перевод внутри своей организации оформляют без запроса другой школе.',
    en: 'Within one organisation a child is moved without asking another school.',
  },
  'transfer-asked': {
    ru: 'Найдите этот запрос в списке переводов: он ждёт ответа другой школы. Отправить ещё один можно, когда ответ придёт или выйдет срок.',
    en: 'Find the request in the list of transfers: it waits for the other school. Another can be sent after its answer or its term.',
  },
  'class-needed': {
    ru: 'Выберите класс. Для места в детском саду родитель подаёт заявление.',
    en: 'Choose a class. For a place in a kindergarten a parent files an application.',
  },
  'date-impossible': {
    ru: 'Исправьте дату: допустимые границы названы в сообщении.',
    en: 'Mend the date: the refusal names the first and the last that are possible.',
  },
  'reason-needed': {
    ru: 'Выберите причину исправления. Прежняя отметка и причина останутся в истории урока.',
    en: 'Choose why it is corrected. The old mark and the reason stay in the history of the lesson.',
  },
  'not-in-class': {
    ru: 'Обновите страницу урока: список класса мог измениться.',
    en: 'Read the lesson again: the list of the class may have changed.',
  },
  'lesson-ahead': {
    ru: 'Тему и задание можно записать заранее, отметки и пропуски — начиная со дня урока.',
    en: 'Topic and homework can be written before, marks and absences from the day of the lesson on.',
  },
  'bad-period': {
    ru: 'Сделайте период короче или исправьте даты его начала и конца.',
    en: 'Shorten the period or mend the dates it begins and ends on.',
  },
  'too-many-delegates': {
    ru: 'Откройте «Доверенные лица» и отзовите доступ у тех, кому он больше не нужен.',
    en: 'Open "Delegates" and take back access that is no longer needed.',
  },
  'code-wrong': {
    ru: 'Попросите у родителя новый код: прежний перестаёт действовать через неделю и сразу после использования.',
    en: 'Ask the guardian for a new code: one ends after a week and once it is used.',
  },
  'not-a-guardian': {
    ru: 'Обновите страницу: список представителей ребёнка изменился.',
    en: 'Read it again: the list of guardians has changed.',
  },
  'not-parted': {
    ru: 'Обновите страницу: доступ, возможно, уже вернули. Кого не отстраняли, того узнают при его входе через Госуслуги.',
    en: 'Read it again: the access may have been given back. Who was never parted is recognised at their own sign-in.',
  },
  'grant-held': {
    ru: 'Откройте список сотрудников: роль стоит в нём. Другой срок — снимите её и дайте заново.',
    en: 'Open the list of staff: the role stands there. For another term take it and give it anew.',
  },
  'grant-incomplete': {
    ru: 'Учителю и делопроизводителю нужна организация, классному руководителю ещё и класс, специалисту муниципалитет.',
    en: 'A teacher or clerk needs an organisation, a class teacher a class too, a specialist a municipality.',
  },
  'second-signature': {
    ru: 'Попросите коллегу с теми же правами открыть этот расчёт или проект порядка и подписать его.',
    en: 'Ask a colleague with the same rights to open this run or this draft of rules and sign it.',
  },
  'rules-too-late': {
    ru: 'Назначьте первый день позже: то, что уже сделано по прежнему порядку, новый не меняет.',
    en: 'Choose a later first day: what was done by the former order is not changed by a new one.',
  },
  'run-in-progress': {
    ru: 'Подождите минуту и повторите: данные не потеряны.',
    en: 'Wait a minute and retry: nothing is lost.',
  },
  'changed-meanwhile': {
    ru: 'Обновите страницу, посмотрите, что изменилось, и повторите. Программе нужно прочесть данные ещё раз и послать If-Match с новым ETag.',
    en: 'Read it again, look what changed, and retry. A program reads again and sends If-Match with the new ETag.',
  },
  'too-large': {
    ru: 'Уменьшите файл или пошлите данные частями.',
    en: 'Make the file smaller or send the data in parts.',
  },
  'too-many-files': {
    ru: 'Соберите снимки одного документа в один PDF: к заявлению прикладывают немного файлов.',
    en: 'Put the pictures of one document into one PDF: an application takes few files.',
  },
  'upload-refused': {
    ru: 'Сохраните документ заново как PDF или снимок JPEG либо PNG и пришлите его. Отказ называет, что в файле не так.',
    en: 'Save the document anew as PDF, JPEG or PNG and send that. The refusal names what is wrong with the file.',
  },
  'not-healthy': {
    ru: 'Посмотрите страницу состояния системы: там сказано, что не работает. Данные не потеряны.',
    en: 'Look at the status page: it says what is out of order. Nothing is lost.',
  },
  'version-missing': {
    ru: 'Это ошибка программы. Прочтите данные и пошлите If-Match с их ETag: так чужие изменения не пропадут.',
    en: 'This is for a program to mend. Read the data and send If-Match with their ETag, so that nobody’s changes are lost.',
  },
  'too-busy': {
    ru: 'Повторите через несколько секунд. Программе: подождите столько секунд, сколько сказано в Retry-After; с тем же Idempotency-Key повтор безопасен.',
    en: 'Retry in a few seconds. A program waits as many as Retry-After says; with the same Idempotency-Key a repetition is safe.',
  },
  busy: {
    ru: 'Не закрывайте страницу: заявление уйдёт само, когда подойдёт очередь. Если закрыли — откройте черновик на этом же устройстве и подайте: талон сохраняется сутки. Программе: повторите тот же запрос с тем же Idempotency-Key через столько секунд, сколько сказано в Retry-After; раньше нет смысла, а место от этого не меняется.',
    en: 'Keep the page open: the application goes by itself when its turn comes. If it was closed, open the draft on the same device and file it: the ticket is kept for a day. A program sends the same request with the same Idempotency-Key after as many seconds as Retry-After says; asking sooner changes nothing.',
  },
  'too-many-requests': {
    ru: 'Подождите и повторите: через сколько, сказано в сообщении (не больше 10 минут, после писем с кодом — не больше часа). Ничего из сделанного не пропало. Программе: ждите столько, сколько сказано в Retry-After; сколько запросов осталось, говорит заголовок RateLimit.',
    en: 'Wait and retry: the message says how long (10 minutes at most, an hour after letters with a code). Nothing that was done is lost. A program waits as many as Retry-After says; RateLimit tells how many requests are left.',
  },
  'consent-outdated': {
    ru: 'Откройте страницу «Доступ к данным» или форму заявления ещё раз: там стоит действующий текст. Программе: редакция есть в `listConsents`.',
    en: 'Open the page "Access to data" or the form anew: it shows the text in force. A program finds the version in `listConsents`.',
  },
  'data-request-open': {
    ru: 'Дождитесь решения: оно появится на странице «Доступ к данным».',
    en: 'Wait for the decision: the page "Access to data" will show it.',
  },
  'snils-of-another': {
    ru: 'Сверьте номер с документом. Если он верен, ошибка у другого человека: попросите исправить сначала её.',
    en: 'Compare the number with the paper. If it is right, the mistake is at the other person: have that one mended first.',
  },
  'erasure-barred': {
    ru: 'Закон обязывает хранить данные, пока ребёнок учится или его заявление рассматривают. Отзовите заявление или дождитесь окончания обучения, затем повторите запрос.',
    en: 'The law demands that the data are kept while the child attends or its application is dealt with. Withdraw the application or wait for the end, then ask again.',
  },
  'address-impossible': {
    ru: 'Почта пишется как anna@mail.ru, телефон — +7 и десять цифр.',
    en: 'Mail is written like anna@mail.ru, a telephone as +7 and ten digits.',
  },
  'address-unconfirmed': {
    ru: 'Введите код на странице «Как мне сообщать»; если он устарел, запросите новый там же.',
    en: 'Enter the code on the page "How I am told"; a stale one is asked for anew there.',
  },
  'language-not-offered': {
    ru: 'Выберите русский или английский язык. Какой ещё есть, показано на странице «Как мне сообщать»; программе — `second` в `showPreferences`.',
    en: 'Choose Russian or English. The page "How I am told" shows which other there is; a program finds it in `second` of `showPreferences`.',
  },
  'way-not-offered': {
    ru: 'Выберите другой способ. Какие есть, показано на странице «Как мне сообщать»; программе — `offered` в `showPreferences`.',
    en: 'Choose another way. The page "How I am told" shows which there are; a program finds them in `offered` of `showPreferences`.',
  },
  'not-sent': {
    ru: 'Проверьте адрес и повторите через несколько минут. Всё, что происходит, есть в кабинете и без писем.',
    en: 'Check the address and retry in a few minutes. All that happens stands in the portal without letters, too.',
  },
  'outcome-impossible': {
    ru: 'Выберите итог, который подходит к способу: письмо отправлено или вернулось, по телефону сообщили или не дозвонились.',
    en: 'Choose an outcome that fits the way: a letter is sent or comes back, on the telephone somebody is told or not reached.',
  },
  internal: {
    ru: 'Повторите позже. Если ошибка остаётся, сообщите в поддержку региона её номер (`instance`): по нему её найдут в журнале.',
    en: 'Retry later. If it stays, tell the support of the region its number (`instance`): it is found in the log by that.',
  },
} as const satisfies Record<ProblemCode | 'internal', { ru: string; en: string }>
