/** Texts in the second language of a region: each that a family may be told is there, with the names that Russian has. */
import { around, letterTexts } from '../shared/domain/notices/letter-words.ts'
import { noticeTexts } from '../shared/domain/notices/notice-words.ts'
import { type Finding, finding } from './finding.ts'
import type { Known } from './folder.ts'

const parts = { letters: letterTexts, notices: noticeTexts, around } as const

export function wordsOf(known: Known): Finding[] {
  const words = known['second-words']
  if (!words || !known.region) return []
  const { secondLanguage } = known.region
  if (!secondLanguage)
    return [say([], 'Тексты на втором языке есть, а язык не назван', 'Назовите его: secondLanguage в region.json')]
  return (['letters', 'notices', 'around'] as const).flatMap((part) => {
    const said: Readonly<Record<string, string>> = words[part]
    const ours = Object.entries(parts[part])
    const strange = Object.keys(said).filter((code) => !ours.some(([own]) => own === code))
    return [
      ...strange.map((code) => say([part, code], 'Такого текста система не говорит', 'Исправьте имя или удалите')),
      ...ours.flatMap(([code, { ru }]) => inBoth([part, code], ru, said[code], secondLanguage.title)),
    ]
  })
}

const say = (path: string[], says: string, todo: string) => finding('second-words', path, says, todo)

function inBoth(path: string[], ru: string, text: string | undefined, language: string): Finding[] {
  if (text === undefined) return [say(path, `Нет текста на языке «${language}»`, `Переведите: ${ru}`)]
  const [own = '', theirs = ''] = [ru, text].map(namesIn)
  if (own === theirs) return []
  const todo = own === '' ? 'В русском тексте скобок нет' : `Должны быть: ${own}`
  return [say(path, `В тексте не те слова в скобках: ${theirs || 'нет'}`, todo)]
}

const namesIn = (text: string): string => [...new Set(text.match(/\{\w+\}/g))].toSorted().join(', ')
