import { describe, expect, it } from '@jest/globals'
import { actionInWords, positionInWords } from '../../shared/domain/access/look-words.ts'
import { rules } from '../../shared/domain/access/rules.ts'
import { emptyDate } from '../../shared/ui/date-input.tsx'
import { searchOf } from './search-page.tsx'

const look = { day: '2026-11-12', role: 'teacher', subjects: [], action: 'showMarks', listed: false } as const

describe('a look in words', () => {
  it.each([
    ['Учитель', { subjects: ['Математика'], organisation: 'Школа № 5' }, 'Учитель, предмет «Математика», Школа № 5'],
    ['Учитель', { subjects: ['Физика', 'Химия'] }, 'Учитель, предметы «Физика», «Химия»'],
    [
      'Специалист управления образования',
      { subjects: [], municipality: 'город Примерск' },
      'Специалист управления образования, город Примерск',
    ],
  ])('names the position: %s', (role, more, words) => {
    expect(positionInWords(role, { ...look, ...more })).toBe(words)
  })

  it('has words for everything that a role reads of a child or a list', () => {
    const reads = rules
      .filter(({ circle }) => circle !== 'anyone' && circle !== 'self')
      .flatMap(({ actions }) => actions)
      .filter((name) => /^(show|list|print|open|find|search)/.test(name))
    const aside = [
      ...['listDictionaries', 'listClasses', 'listReports', 'listLessons', 'listPlacementRuns', 'listStaff'],
      ...['showPlacementRun', 'showContingent', 'showQueueSummary', 'showGroupPlan', 'listQueueRules'],
    ]
    const nameless = reads.filter((name) => !aside.includes(name) && actionInWords(name, 'ru') === 'данные ребёнка')
    expect(nameless).toEqual([])
    expect(actionInWords('showMarks', 'en')).toBe('the marks')
  })
})

describe('what an auditor typed', () => {
  const typed = { by: 'name', surname: '', birth: emptyDate, ref: '', from: emptyDate, to: emptyDate }
  const date = (day: string, month: string, year: string) => ({ day, month, year })

  it.each([
    ['nothing', {}, [{ id: 'surname' }, { id: 'birth' }]],
    ['a code too short', { by: 'reader', ref: 'abc' }, [{ id: 'ref' }]],
    ['a day that is none', { by: 'period', from: date('31', '2', '2026') }, [{ id: 'from' }]],
  ])('refuses %s', (_, more, errors) => {
    expect(searchOf({ ...typed, ...more })).toMatchObject(errors)
  })

  it('asks for what was chosen alone', () => {
    const birth = date('11', '4', '2015')
    expect(searchOf({ ...typed, surname: ' Яковлев ', birth, ref: 'zzzzzzzz' })).toEqual({
      surname: 'Яковлев',
      birthDate: '2015-04-11',
    })
    expect(searchOf({ ...typed, by: 'reader', ref: 'TTTTTTTT' })).toEqual({ reader: 'tttttttt' })
    expect(searchOf({ ...typed, by: 'period', to: birth })).toEqual({ to: '2015-04-11' })
  })
})
