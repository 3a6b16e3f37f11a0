/** Texts in the second language of a region: each that a family may be told is there, with the names that Russian has. */
import { around, letterTexts } from '../shared/domain/letter-words.ts'
import { noticeTexts } from '../shared/domain/notice-words.ts'
import { type Finding, finding } from './finding.ts'
import type { Known } from './folder.ts'

const parts = { letters: letterTexts, notices: noticeTexts, around } as const

export function wordsOf(known: Known): Finding[] {
  const words = known['second-words']
  if (!words || !known.region) return []
  const { secondLanguage } = known.region
  if (!secondLanguage)
    return [
      finding(
        'second-words',
        [],
        'Тексты на втором языке есть, а язык не назван',
        'Назовите его: secondLanguage в region.json',
      ),
    ]
  return (['letters', 'notices', 'around'] as const).flatMap((part) => {
    const said: Readonly<Record<string, string>> = words[part]
    return Object.entries(parts[part]).flatMap(([code, { ru }]) => {
      const text = said[code]
      if (text === undefined)
        return [
          finding('second-words', [part, code], `Нет текста на языке «${secondLanguage.title}»`, `Переведите: ${ru}`),
        ]
      const [own, theirs] = [ru, text].map(namesIn)
      return own === theirs
        ? []
        : [
            finding(
              'second-words',
              [part, code],
              `В тексте не те слова в скобках: ${theirs || 'нет'}`,
              own === '' ? 'В русском тексте скобок нет' : `Должны быть: ${own}`,
            ),
          ]
    })
  })
}

const namesIn = (text: string): string => [...new Set(text.match(/\{\w+\}/g))].toSorted().join(', ')
