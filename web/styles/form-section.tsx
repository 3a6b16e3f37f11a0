import { useState } from 'preact/hooks'
import { Checkbox, Checkboxes, Radios } from '../../shared/ui/choices.tsx'
import { DateInput, emptyDate } from '../../shared/ui/date-input.tsx'
import { ErrorSummary } from '../../shared/ui/error-summary.tsx'
import { Fieldset } from '../../shared/ui/field.tsx'
import { FileInput, Select, TextArea, TextInput } from '../../shared/ui/text-input.tsx'
import { Example, Section } from './example.tsx'

const orientations = [
  { value: '1', title: 'Общеразвивающая' },
  {
    value: '2',
    title: 'Компенсирующая',
    hint: 'Для детей с заключением психолого-медико-педагогической комиссии (ПМПК)',
  },
  { value: '3', title: 'Комбинированная' },
]

const Texts = () => {
  const [surname, setSurname] = useState('Смирнова')
  return (
    <div class="stack">
      <TextInput id="s-surname" label="Фамилия" value={surname} onInput={setSurname} autoComplete="off" />
      <TextInput
        id="s-series"
        label="Серия свидетельства"
        hint="Римские цифры и две русские буквы, например II-ОБ"
        width={10}
        value="II-ОБ"
      />
      <TextInput
        id="s-phone"
        kind="tel"
        label="Телефон"
        width={20}
        value=""
        error="Введите номер телефона, например +7 912 345-67-89"
      />
      <TextInput id="s-middle" label="Отчество" optional value="" />
      <TextArea
        id="s-address"
        label="Адрес"
        hint="Как в документе о регистрации"
        value="г. Примерск, ул. Садовая, д. 12, кв. 5"
      />
      <Select
        id="s-language"
        label="Язык образования"
        width={20}
        value="1"
        options={[{ value: '1', title: 'Русский' }]}
      />
      <FileInput id="s-file" label="Документ о льготе" hint="PDF или фото, не больше 10 МБ" optional />
    </div>
  )
}

const Choices = () => {
  const [orientation, setOrientation] = useState('2')
  const [benefits, setBenefits] = useState(['9'])
  const [agreed, setAgreed] = useState(false)
  const [date, setDate] = useState({ day: '1', month: '9', year: '2027' })
  return (
    <div class="stack">
      <DateInput
        id="s-date"
        label="Желаемая дата зачисления"
        hint="Например, 1 9 2027"
        value={date}
        onInput={setDate}
      />
      <DateInput
        id="s-date-wrong"
        label="Дата рождения ребёнка"
        error="Введите дату рождения ребёнка: день, месяц, год"
        value={emptyDate}
      />
      <Radios
        id="s-group"
        label="Направленность группы"
        value={orientation}
        onInput={setOrientation}
        choices={orientations.map((it) =>
          it.value === '2'
            ? { ...it, more: <TextInput id="s-report" label="Номер заключения ПМПК" width={10} value="" /> }
            : it,
        )}
      />
      <Radios
        id="s-who"
        label="Кем вы приходитесь ребёнку"
        error="Выберите, кем вы приходитесь ребёнку"
        choices={[
          { value: 'parent', title: 'Родитель' },
          { value: 'other', title: 'Другой законный представитель' },
        ]}
      />
      <Checkboxes
        id="s-benefits"
        label="Льготы"
        hint="Отметьте всё, что подходит"
        values={benefits}
        onInput={setBenefits}
        choices={[
          { value: '9', title: 'Дети военнослужащих', hint: 'Первоочередное право' },
          { value: '11', title: 'Дети из многодетных семей', hint: 'Первоочередное право' },
        ]}
      />
      <Checkbox
        id="s-consent"
        label="Я согласен на обработку персональных данных моих и моего ребёнка"
        checked={agreed}
        onInput={setAgreed}
      />
      <Checkbox id="s-consent-wrong" label="Сведения верны" error="Подтвердите, что сведения верны" checked={false} />
    </div>
  )
}

const Summary = () => {
  const [shown, setShown] = useState(0)
  return (
    <div class="stack">
      <div>
        <button type="button" class="button button--secondary" onClick={() => setShown(shown + 1)}>
          Показать ошибки
        </button>
      </div>
      {shown > 0 && (
        <ErrorSummary
          key={shown}
          errors={[
            { id: 's-phone', text: 'Введите номер телефона, например +7 912 345-67-89' },
            { id: 's-date-wrong', text: 'Введите дату рождения ребёнка: день, месяц, год' },
            { text: 'Заявление на этого ребёнка уже есть: № 7K2M9QXA от 14.11.2026, состояние «в очереди»' },
          ]}
        />
      )}
    </div>
  )
}

export const FormSection = () => (
  <Section id="forms" title="Формы">
    <Example
      name="ErrorSummary"
      use="Появляется после отправки, забирает фокус, повторяет слова ошибок у полей. Заголовок окна начинается со слова «Ошибка»."
    >
      <Summary />
    </Example>
    <Example
      name="TextInput, TextArea, Select, FileInput"
      use="Ширина поля подсказывает, сколько нужно ввести. Ввод не ограничивается маской: вставить можно что угодно."
    >
      <Texts />
    </Example>
    <Example
      name="DateInput, Radios, Checkboxes, Checkbox"
      use="Дата — тремя полями: известную дату быстрее набрать. В первое поле можно вставить дату целиком."
    >
      <Choices />
    </Example>
    <Example name="Fieldset" use="Поля, которые составляют одно целое.">
      <Fieldset legend="Свидетельство о рождении">
        <TextInput id="s-series-2" label="Серия" width={10} value="" />
        <TextInput id="s-number-2" label="Номер" width={10} inputMode="numeric" value="" />
      </Fieldset>
    </Example>
  </Section>
)
