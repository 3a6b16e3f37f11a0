import type { Fault } from './fault.ts'

/** What is wrong with a message, in plain Russian: for answers to the sender and for the page of the exchange. */
const words: Record<Fault['code'], string> = {
  'not-xml': 'Сообщение не является XML',
  doctype: 'Объявление DOCTYPE запрещено',
  entity: 'Неизвестная сущность XML',
  encoding: 'Поддерживается только кодировка UTF-8',
  'too-large': 'Сообщение слишком велико',
  'too-deep': 'Слишком глубокая вложенность',
  'too-many-nodes': 'В сообщении слишком много элементов',
  'bad-value': 'Значение не того вида: проверьте дату, число или «да — нет»',
  'bad-character': 'В значении есть символ, который нельзя передать в XML',
  'too-long': 'Значение длиннее, чем разрешено',
  'too-short': 'Значение короче, чем разрешено',
  'out-of-range': 'Число вне допустимых границ',
  'not-in-list': 'Такого значения нет в перечне',
  'unknown-root': 'Неизвестный вид сообщения',
  namespace: 'Неизвестное пространство имён или версия схемы',
  'unknown-element': 'Элемента с таким именем здесь быть не должно',
  'unknown-attribute': 'Атрибута с таким именем здесь быть не должно',
  'missing-element': 'Нет обязательного элемента',
  'missing-attribute': 'Нет обязательного атрибута',
  'wrong-order': 'Элемент стоит не на своём месте',
  'too-many': 'Элемент повторён больше, чем разрешено',
  'choice-both': 'Указаны два варианта там, где нужен один',
  'choice-none': 'Не указан ни один из вариантов',
  'text-not-allowed': 'Текст стоит там, где могут быть только элементы',
  'element-not-allowed': 'Элемент стоит там, где может быть только текст',
  nil: 'Элемент назван пустым (xsi:nil), а пустым он быть не может',
  'other-type': 'Тип элемента (xsi:type) не тот, что в схеме',
  'no-content': 'В конверте нет сообщения',
  'no-message-id': 'Нет идентификатора сообщения',
  ambiguous: 'Сообщение неоднозначно',
}

/** The fault with its place: `Нет обязательного элемента (строка 4, столбец 2)`. It repeats no value of the message. */
export function faultWords({ code, place }: Pick<Fault, 'code' | 'place'>): string {
  return `${words[code]}${place ? ` (строка ${place.line}, столбец ${place.column})` : ''}`
}
