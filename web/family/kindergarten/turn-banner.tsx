import { useEffect, useState } from 'preact/hooks'
import { Banner } from '../../../shared/ui/banner.tsx'
import { catalogue, useWords } from '../../../shared/ui/language.ts'

/** A ticket of the refusal `busy`. `till` is when its turn comes by the clock of this device, milliseconds of the epoch. */
export type Turn = { number: string; ahead: number; seconds: number; till: number; byTicket: boolean }

export function turnOf({ number = '', ahead, seconds, order }: Readonly<Record<string, string>>): Turn {
  const wait = Number(seconds) || 1
  const byTicket = order === 'filed-when-ticket'
  return { number, ahead: Number(ahead) || 0, seconds: wait, till: Date.now() + wait * 1000, byTicket }
}

/** Those before leave at an even pace, so the place is known at every moment without asking again. */
export const aheadAt = ({ ahead, seconds, till }: Turn, now: number): number =>
  Math.ceil(ahead * Math.min(1, Math.max(0, (till - now) / (seconds * 1000))))

const words = catalogue({
  ru: {
    title: (number: string) => `Заявление ждёт приёма. Ваш талон № ${number}`,
    before: (ahead: number, span: string) =>
      `Сейчас подают очень много заявлений. Перед вами в очереди на приём: ${ahead}. Ваша очередь подойдёт примерно через ${span}.`,
    seconds: (count: number) => `${count} с`,
    minutes: (count: number) => `${count} мин`,
    keep: 'Держите страницу открытой: заявление хранится на этом устройстве и уйдёт само. Если закроете, откройте черновик и подайте ещё раз — место по талону сохранится.',
    byTicket: 'Временем подачи станет время, когда выдан талон.',
    byTurn: 'Временем подачи станет время приёма, а не выдачи талона.',
  },
  en: {
    title: (number: string) => `The application waits for its turn. Your ticket is ${number}`,
    before: (ahead: number, span: string) =>
      `Very many apply just now. Before you in the line: ${ahead}. Your turn comes in about ${span}.`,
    seconds: (count: number) => `${count} s`,
    minutes: (count: number) => `${count} min`,
    keep: 'Keep this page open: the application is kept on this device and goes by itself. If you close it, open the draft and apply again: the place of your ticket stays.',
    byTicket: 'The time of filing will be that of the ticket.',
    byTurn: 'The time of filing will be that of your turn, not of the ticket.',
  },
})

/** «Ваш талон № 312»: how many are before, for how long, and that nothing is lost. */
export function TurnBanner(turn: Turn) {
  const text = useWords(words)
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const left = Math.max(1, Math.ceil((turn.till - now) / 1000))
  const span = left < 60 ? text.seconds(left) : text.minutes(Math.ceil(left / 60))
  return (
    <Banner tone="warning" title={text.title(turn.number)}>
      <p role="timer">{text.before(aheadAt(turn, now), span)}</p>
      <p>
        {text.keep} {turn.byTicket ? text.byTicket : text.byTurn}
      </p>
    </Banner>
  )
}
