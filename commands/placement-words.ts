/** What is wrong with a file, in Russian: the engine speaks English only, and whoever runs it here may not. */
const words: readonly (readonly [RegExp, string])[] = [
  [/^is empty$/, 'файл пуст'],
  [/^there is no such file$/, 'такого файла нет'],
  [/^is a folder, not a file$/, 'это папка, а не файл'],
  [/^may not be read$/, 'нет права читать этот файл'],
  [/^is not UTF-8$/, 'это не текст в UTF-8'],
  [/^is not a whole gzip file/, 'архив gzip повреждён или обрезан'],
  [/^is not JSON(?:, line (\d+))?/, 'это не JSON (строка $1)'],
  [/JSON(?: input)?(?: at position.*)?$/, 'это не JSON'],
  [/^is a run as NDJSON/, 'это расчёт в NDJSON: его читает команда run, а не solve'],
  [/^there is no applicant in it$/, 'в файле нет ни одного ребёнка'],
  [/^there is no programme in it$/, 'в файле нет ни одной группы'],
  [/^is neither an applicant/, 'это не ребёнок (prefs), не группа (capacity) и не {"type":"run"}'],
  [/^is not an object$/, 'нужен объект {…}'],
  [/^is not a list$/, 'нужен список […]'],
  [/^is not a number$/, 'нужно число'],
  [/^is (?:not a text|an empty text)$/, 'нужен непустой текст'],
  [/^is not true or false$/, 'нужно true или false'],
  [/^is not \[from, to\]/, 'нужен возраст от и до в полных годах: [3, 4]'],
  [/^"(.+)" is missing/, 'нет поля «$1»'],
  [/^the id is used twice$/, 'этот id встречается дважды'],
  [/^there is no field "(.+?)" here: (.*)$/s, 'поля «$1» здесь не бывает; бывают: $2'],
  [/^there is no (?:such programme|programme(?: "(.+)")?)$/, 'такой группы нет: $1'],
  [/^there is no (?:such applicant|applicant(?: or family)?(?: "(.+)")?)$/, 'такого ребёнка нет: $1'],
  [/^the programme is listed twice$/, 'группа названа дважды'],
  [/^"(.+)" is (?:listed|ranked) twice$/, '«$1» встречается дважды'],
  [/^"(.+)" is in two families$/, '«$1» в двух семьях'],
  [/^"(.+)" is not a date$/, '«$1» — не дата'],
  [/^(?:the (?:priority|capacity) )?(\S+) is not a (?:whole number|number of seats)/, '$1 — не целое число от 0'],
  [/^the capacity (\d+) is more than (\d+)$/, 'мест $1, а бывает не больше $2'],
  [/^there is no slot (\d+)$/, 'доли $1 (считая с 0) нет'],
  [/^what the run says of itself/, 'запись {"type":"run"} должна быть в первой строке'],
  [/^has a frozen place/, 'у ребёнка и закреплённое место, и другое занятое'],
  [/no seat left$/, 'мест не осталось'],
  [/^(\d+) of its seats are held, (\d+) are for everybody$/, 'занятых мест $1, а общих мест $2'],
  [/^its slots have (\d+) seats, its capacity is (\d+)$/, 'мест в долях $1, а всего мест $2'],
]

/** A sentence in Russian about a fault that is told in English; the place is as it stands. */
export function inRussian({ place, reason }: { place: string; reason: string }): string {
  const [pattern, russian] = words.find(([known]) => known.test(reason)) ?? []
  const said = pattern && russian ? reason.match(pattern) : null
  const text = said
    ? (russian ?? '').replace(/\$(\d)/g, (_, at) => said[Number(at)] ?? '').replace(/: $| \(строка \)$/, '')
    : 'файл не подходит'
  return `${places.reduce((where, [english, it]) => where.replace(english, it), place)}: ${text}.`
}

const places: readonly (readonly [RegExp, string])[] = [
  [/^instance\b/, 'файл'],
  [/^file\b/, 'файл'],
  [/\bline (\d+)/, 'строка $1'],
  [/\bapplicants (\d+)/, 'ребёнок $1 (считая с 0)'],
  [/\bprogrammes (\d+)/, 'группа $1 (считая с 0)'],
  [/\bwish (\d+)/, 'желание $1 (считая с 0)'],
  [/, (?:priority|prefs) (\d+)/, ', место в списке $1 (считая с 0)'],
  [/, frozen at "/, ', закреплён в "'],
  [/, who holds a seat of "/, ', занимает место в "'],
  [/\bapplicant "/, 'ребёнок "'],
  [/\bprogramme "/, 'группа "'],
]
