import { describe, expect, it } from '@jest/globals'
import { renderToString } from 'preact-render-to-string'
import { catalogue, LanguageContext, languageOf, useWords } from './language.ts'

const both = catalogue({
  ru: { hello: 'Здравствуйте', left: (minutes: number) => `Осталось ${minutes}` },
  en: { hello: 'Hello', left: (minutes: number) => `${minutes} left` },
})
const russian = catalogue({ ru: { hello: 'Здравствуйте' } })

const Both = () => {
  const words = useWords(both)
  return <>{`${words.hello}. ${words.left(5)}`}</>
}
const Russian = () => <>{useWords(russian).hello}</>

describe('words by language', () => {
  it('is Russian where nobody said otherwise', () => {
    expect(renderToString(<Both />)).toBe('Здравствуйте. Осталось 5')
  })

  it('is English when it was chosen and is there', () => {
    const page = (
      <LanguageContext.Provider value="en">
        <Both /> / <Russian />
      </LanguageContext.Provider>
    )
    expect(renderToString(page)).toBe('Hello. 5 left / Здравствуйте')
  })

  it('tells in which language a page appears', () => {
    expect(languageOf(both, 'en')).toBe('en')
    expect(languageOf(russian, 'en')).toBe('ru')
  })
})
