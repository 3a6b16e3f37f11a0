/** E-services: every step leads from a known state to a known one, every state is reached and left, every condition can hold. */
import { type Field, fieldsOf, type Service } from '../shared/domain/service.ts'
import { type Finding, finding, type Path, repeated } from './finding.ts'
import type { Known } from './folder.ts'

export function servicesOf({ services, rules }: Known): Finding[] {
  const list = services?.services ?? []
  return [
    ...repeated(list, ({ code }) => code).map((at) =>
      say([at, 'code'], `Услуга «${list[at]?.code}» названа дважды`, 'Дайте каждой услуге свой код'),
    ),
    ...list.flatMap((service, at) => [
      ...statesOf(service, [at]),
      ...stepsOf(service, [at]),
      ...formOf(service, [at]),
      ...windowsOf(service, [at]),
      ...audienceOf(service, [at]),
      ...transferOf(service, [at]),
      ...(rules ? provingOf(service, [at], rules.kindergarten.benefits) : []),
    ]),
  ]
}

/** A document that no benefit of the dictionary can prove is asked of everybody: a code there is a slip. */
function provingOf({ documents }: Service, path: Path, known: readonly { code: string }[]): Finding[] {
  return documents.flatMap(({ title, benefits = [] }, at) =>
    benefits.flatMap((code, row) =>
      known.some((it) => it.code === code)
        ? []
        : [
            say(
              [...path, 'documents', at, 'benefits', row],
              `Документ «${title}» подтверждает льгота ${code}, а такой в списке льгот нет`,
              'Впишите код из benefits в rules.json или добавьте там льготу',
            ),
          ],
    ),
  )
}

const say = (path: Path, says: string, todo: string) => finding('services', ['services', ...path], says, todo)

function statesOf({ states, steps }: Service, path: Path): Finding[] {
  if (states.length === 0) return [say([...path, 'states'], 'Состояний нет', 'Впишите хотя бы начальное и конечное')]
  return [
    ...repeated(states, ({ code }) => code).map((at) =>
      say([...path, 'states', at, 'code'], `Состояние «${states[at]?.code}» названо дважды`, 'Уберите повтор'),
    ),
    ...states.flatMap(({ code, ends }, at) => {
      const here = [...path, 'states', at]
      const left = steps.some(({ from }) => from.includes(code))
      if (at > 0 && !steps.some(({ to }) => to === code))
        return [
          say(here, `В состояние «${code}» никто не попадёт`, 'Добавьте шаг, который ведёт в него, или уберите его'),
        ]
      if (ends && left)
        return [say([...here, 'ends'], `Из конечного состояния «${code}» есть шаг`, 'Уберите шаг или пометку ends')]
      if (!ends && !left)
        return [say(here, `Из состояния «${code}» нет выхода`, 'Добавьте шаг или пометьте его конечным (ends)')]
      return []
    }),
  ]
}

function stepsOf({ states, steps, applicants, documents }: Service, path: Path): Finding[] {
  const known = new Set(states.map(({ code }) => code))
  const withdrawn = new Set(states.filter(({ ends }) => ends === 'withdrawn').map(({ code }) => code))
  const byFamily = steps.some(({ to, by }) => withdrawn.has(to) && applicants.some((who) => by.includes(who)))
  return [
    ...repeated(steps, ({ code }) => code).map((at) =>
      say([...path, 'steps', at, 'code'], `Шаг «${steps[at]?.code}» назван дважды`, 'Уберите повтор'),
    ),
    ...repeated(documents, ({ code }) => code).map((at) =>
      say([...path, 'documents', at, 'code'], `Документ «${documents[at]?.code}» назван дважды`, 'Уберите повтор'),
    ),
    ...steps.flatMap(({ code, from, to, by, grounds, needs = [], after }, at) => {
      const here = [...path, 'steps', at]
      const strange = [...from, to].filter((state) => !known.has(state))
      const refuses = states.some((state) => state.code === to && state.ends === 'refused')
      return [
        ...strange.map((state) =>
          say(here, `Шаг «${code}» говорит о состоянии «${state}», которого нет`, 'Впишите код одного из states'),
        ),
        ...needs.flatMap((needed) => {
          const found = documents.find((it) => it.code === needed)
          if (!found)
            return [
              say(
                [...here, 'needs'],
                `Шаг «${code}» ждёт документа «${needed}», которого нет`,
                'Добавьте его в documents',
              ),
            ]
          return found.optional
            ? [
                say(
                  [...here, 'needs'],
                  `Шаг «${code}» ждёт документа «${needed}», который необязателен`,
                  'Уберите optional',
                ),
              ]
            : []
        }),
        ...(by.length === 0 && !after ? [say([...here, 'by'], `Шаг «${code}» некому сделать`, 'Впишите роль')] : []),
        ...(refuses && !after && !grounds?.length
          ? [say([...here, 'grounds'], `Отказ «${code}» без оснований`, 'Впишите основания отказа с нормами закона')]
          : []),
      ]
    }),
    ...(byFamily
      ? []
      : [say([...path, 'steps'], 'Семья не может отозвать заявление', 'Добавьте шаг в состояние с ends: withdrawn')]),
  ]
}

function formOf(service: Service, path: Path): Finding[] {
  const fields = fieldsOf(service)
  const here = [...path, 'sections']
  const conditions = [
    ...fields.map(({ id, when }, at) => ({ of: id, when, before: fields.slice(0, at) })),
    ...service.documents.map(({ code, when }) => ({ of: code, when, before: fields })),
    ...service.windows.map(({ title, when }) => ({ of: title, when, before: fields })),
  ]
  return [
    ...repeated(fields, ({ id }) => id).map((at) =>
      say(here, `Вопрос «${fields[at]?.id}» задан дважды`, 'Дайте каждому вопросу свой id'),
    ),
    ...fields.flatMap((field) => fieldOf(field, here)),
    ...conditions.flatMap(({ of, when, before }) => {
      const asked = before.find(({ id }) => id === when?.field)
      if (!when || asked?.options?.some(({ code }) => when.is.includes(code))) return []
      return [say(here, `Условие у «${of}» не выполнится никогда`, 'Сошлитесь на более ранний вопрос и его варианты')]
    }),
  ]
}

function fieldOf(field: Field, path: Path): Finding[] {
  const { id, kind, options = [], counted, territory, least = 0, most, always = [], text, version } = field
  const chosen = kind === 'choice' || kind === 'choices'
  const all = kind === 'choices' ? options.length : Number.POSITIVE_INFINITY
  return [
    ...(chosen && options.length === 0 ? [say(path, `У вопроса «${id}» нет вариантов`, 'Впишите options')] : []),
    ...(kind === 'consent' && (text === undefined || version === undefined)
      ? [say(path, `У согласия «${id}» нет текста или редакции`, 'Впишите text и version')]
      : []),
    ...(kind !== 'consent' && (text !== undefined || version !== undefined)
      ? [say(path, `Вопрос «${id}» — не согласие`, 'Уберите text и version или поставьте kind: consent')]
      : []),
    ...(kind !== 'choice' && kind !== 'choices' && options.length > 0
      ? [say(path, `У вопроса «${id}» варианты не показываются`, 'Уберите options или поставьте kind: choice')]
      : []),
    ...repeated(options, ({ code }) => code).map((at) =>
      say(path, `Вариант «${options[at]?.code}» вопроса «${id}» назван дважды`, 'Уберите повтор'),
    ),
    ...(territory && kind !== 'text' ? [say(path, `Ответ «${id}» — не адрес`, 'territory бывает у text')] : []),
    ...(counted && !chosen ? [say(path, `По ответу «${id}» нельзя считать`, 'counted бывает у choice и choices')] : []),
    ...(least > (most ?? all) || (most ?? 0) > all || always.length > (most ?? all)
      ? [say(path, `На вопрос «${id}» нельзя ответить: least ${least}, most ${most ?? all}`, 'Исправьте числа')]
      : []),
    ...always
      .filter((code) => !options.some((it) => it.code === code))
      .map((code) => say(path, `Обязательного варианта «${code}» нет в вопросе «${id}»`, 'Добавьте его в options')),
  ]
}

const windowsOf = ({ windows }: Service, path: Path): Finding[] =>
  windows.length === 0
    ? [say([...path, 'windows'], 'Не сказано, когда принимают заявления', 'Впишите сроки приёма')]
    : []

const audienceOf = ({ organisation, ages, forms, applicants }: Service, path: Path): Finding[] => [
  ...(applicants.length === 0
    ? [say([...path, 'applicants'], 'Никто не может подать заявление', 'Впишите parent или pupil')]
    : []),
  ...(organisation === 'chosen' && !ages
    ? [say([...path, 'ages'], 'Не сказано, для какого возраста услуга', 'Впишите ages')]
    : []),
  ...(organisation === 'own' && !forms?.length
    ? [say([...path, 'forms'], 'Не сказано, для каких классов услуга', 'Впишите forms')]
    : []),
]

/** A step that asks for a transfer is answered in three ways, and nobody leaves while the answer is awaited. */
function transferOf({ organisation, steps, applicants }: Service, path: Path): Finding[] {
  const asking = steps.find(({ does }) => does === 'transfer')
  const following = steps.filter(({ after }) => after !== undefined)
  const here = (code: string) => [...path, 'steps', steps.findIndex((it) => it.code === code)]
  const burdened = following.filter(
    ({ by, asks, grounds, needs, does }) => by.length > 0 || asks?.length || grounds?.length || needs?.length || does,
  )
  const wrong = [
    ...burdened.map(({ code }) =>
      say(here(code), `Шаг «${code}» делается сам`, 'Оставьте by пустым, уберите asks, grounds, needs и does'),
    ),
    ...following
      .filter(({ from }) => !asking || from.some((state) => state !== asking.to))
      .map(({ code }) =>
        say(here(code), `Шаг «${code}» не дождётся ответа о переводе`, 'Начните его там, куда ведёт does: transfer'),
      ),
  ]
  if (!asking) return wrong
  const lacking = (['accepted', 'refused', 'expired'] as const).filter(
    (answer) => !following.some(({ after }) => after === answer),
  )
  const leaving = steps.filter(({ from, by }) => from.includes(asking.to) && applicants.some((who) => by.includes(who)))
  return [
    ...wrong,
    ...lacking.map((answer) =>
      say(
        here(asking.code),
        `После шага «${asking.code}» некуда идти при ответе ${answer}`,
        `Добавьте шаг с after: ${answer}`,
      ),
    ),
    ...(asking.asks?.includes('group')
      ? []
      : [say([...here(asking.code), 'asks'], `Шаг «${asking.code}» не знает класса`, 'Добавьте group в asks')]),
    ...(organisation === 'chosen'
      ? []
      : [
          say(
            [...path, 'organisation'],
            'Переводят в другую школу, а её не выбирают',
            'Поставьте organisation: chosen',
          ),
        ]),
    ...leaving.map(({ code }) =>
      say(here(code), `Шаг «${code}» прервёт перевод, который уже запрошен`, `Уберите «${asking.to}» из его from`),
    ),
  ]
}
