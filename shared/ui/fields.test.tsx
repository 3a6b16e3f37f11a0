import { describe, expect, it } from '@jest/globals'
import { renderToString } from 'preact-render-to-string'
import { Button } from './button.tsx'
import { Checkbox, Checkboxes, Radios } from './choices.tsx'
import { DateInput, emptyDate } from './date-input.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Select, TextInput } from './text-input.tsx'

describe('a field', () => {
  it('ties label, hint and error to what is filled in', () => {
    const html = renderToString(
      <TextInput id="surname" label="Фамилия" hint="Как в паспорте" error="Введите фамилию" value="" />,
    )
    expect(html).toContain('<label class="field__label" for="surname">Фамилия</label>')
    expect(html).toContain('aria-describedby="surname-hint surname-error"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('<span class="visually-hidden">Ошибка: </span>Введите фамилию')
  })

  it('says that it may be left out', () => {
    expect(renderToString(<TextInput id="middle" label="Отчество" optional />)).toContain('(необязательно)')
  })

  it('is quiet when there is nothing to say', () => {
    expect(renderToString(<TextInput id="name" label="Имя" value="Лев" />)).not.toMatch(/aria-|optional/)
  })

  it('has escaped text', () => {
    expect(renderToString(<TextInput id="x" label="<b>" value={'"><script>'} />)).not.toMatch(/<script>|<b>/)
  })
})

describe('a question of several parts', () => {
  it('has its label as the legend and leads to the first box', () => {
    const html = renderToString(<DateInput id="on" label="Дата" error="Введите дату" value={emptyDate} />)
    expect(html).toContain('<legend class="field__label">Дата</legend>')
    expect(html.match(/aria-invalid="true"/g)).toHaveLength(3)
    expect(html).toContain('<label for="on">День</label>')
    expect(html).toContain('id="on-month"')
  })

  it('checks one radio and asks more under it', () => {
    const choices = [
      { value: 'a', title: 'А', more: <p>ещё</p> },
      { value: 'b', title: 'Б', hint: 'пояснение', more: <p>иначе</p> },
    ]
    const html = renderToString(<Radios id="kind" label="Вид" value="b" choices={choices} />)
    expect(html).toMatch(/id="kind"[^>]*value="a"(?![^>]*checked)/)
    expect(html).toMatch(/id="kind-2"[^>]*value="b"[^>]*checked/)
    expect(html).toContain('иначе')
    expect(html).not.toContain('ещё')
    expect(html).toContain('aria-describedby="kind-2-choice-hint"')
  })

  it('checks any number of boxes', () => {
    const choices = ['1', '2', '3'].map((value) => ({ value, title: value }))
    const html = renderToString(<Checkboxes id="some" label="Сады" values={['1', '3']} choices={choices} />)
    expect(html.match(/checked/g)).toHaveLength(2)
  })

  it('agrees with one sentence', () => {
    expect(renderToString(<Checkbox id="yes" label="Согласен" checked />)).toContain('checked')
  })

  it('chooses one of many', () => {
    const html = renderToString(
      <Select id="s" label="Где" none="Все" value="2" options={[{ value: '2', title: 'Второй' }]} />,
    )
    expect(html).toMatch(/<option value>Все<\/option><option[^>]*selected[^>]*>Второй/)
  })
})

describe('the error summary', () => {
  const errors = [
    { id: 'surname', text: 'Введите фамилию' },
    { href: '/cabinet/form/child#birth', text: 'Дата рождения: проверьте' },
    { text: 'Заявление уже есть' },
  ]
  const html = renderToString(<ErrorSummary errors={errors} />)

  it('leads to fields here and on other pages, and says the rest', () => {
    expect(html).toContain('<a href="#surname">Введите фамилию</a>')
    expect(html).toContain('<a href="/cabinet/form/child#birth">')
    expect(html).toContain('<li>Заявление уже есть</li>')
  })

  it('can take the focus and has a heading', () => {
    expect(html).toMatch(/tabindex="-1" role="alert" aria-labelledby="error-summary-title"/)
    expect(html).toContain('Есть ошибки')
  })
})

describe('a button', () => {
  it('stays readable and in the tab order while the work goes on', () => {
    const html = renderToString(<Button busy>Отправляем…</Button>)
    expect(html).toContain('aria-disabled="true"')
    expect(html).not.toContain(' disabled')
  })

  it('has a name when there is only a picture in it', () => {
    expect(renderToString(<Button label="Выше">↑</Button>)).toContain('aria-label="Выше"')
  })
})
