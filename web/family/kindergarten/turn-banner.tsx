import { useEffect, useState } from 'preact/hooks'
import { Banner } from '../../../shared/ui/banner.tsx'

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

const span = (seconds: number) => (seconds < 60 ? `${seconds} с` : `${Math.ceil(seconds / 60)} мин`)

/** «Ваш талон № 312»: how many are before, for how long, and that nothing is lost. */
export function TurnBanner(turn: Turn) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const left = Math.max(1, Math.ceil((turn.till - now) / 1000))
  return (
    <Banner tone="warning" title={`Заявление ждёт приёма. Ваш талон № ${turn.number}`}>
      <p role="timer">
        Сейчас подают очень много заявлений. Перед вами в очереди на приём: {aheadAt(turn, now)}. Ваша очередь подойдёт
        примерно через {span(left)}.
      </p>
      <p>
        Держите страницу открытой: заявление хранится на этом устройстве и уйдёт само. Если закроете, откройте черновик
        и подайте ещё раз — место по талону сохранится.{' '}
        {turn.byTicket
          ? 'Временем подачи станет время, когда выдан талон.'
          : 'Временем подачи станет время приёма, а не выдачи талона.'}
      </p>
    </Banner>
  )
}
