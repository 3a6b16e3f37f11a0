import { printReceipt } from '../../../shared/contracts/papers.ts'
import { Actions, Button, ButtonLink } from '../../../shared/ui/button.tsx'
import { Confirmation } from '../../../shared/ui/confirmation.tsx'
import { momentInWords } from '../../../shared/ui/exact-moment.ts'
import { Heading } from '../../../shared/ui/heading.tsx'
import { useMe } from '../../me.ts'
import { Page } from '../../page.tsx'
import { PaperButtons } from '../../paper-buttons.tsx'
import { receiptOf } from '../../receipts.ts'
import { BASE } from './application-form.ts'
import { crumbs, words } from './words.ts'

const papers = [{ print: printReceipt, title: 'Расписка в приёме заявления' }]

/** The application is filed: its number, the server's time, what happens next. The same on every visit. */
export function SentPage({ params: { id } }: { params: { id: string } }) {
  const receipt = receiptOf(localStorage, id)
  const { role, region } = useMe()
  return (
    <Page title="Заявление подано" ownHeading words={words} crumbs={crumbs.slice(0, 1)}>
      <div class="stack measure">
        {receipt ? (
          <Confirmation title="Заявление подано" label="Номер заявления" number={receipt.number}>
            <p>{momentInWords(receipt.filedAt, region.zone)}</p>
          </Confirmation>
        ) : (
          <Confirmation title="Заявление подано">
            <p>Номер и время подачи сохранены на том устройстве, с которого вы подавали заявление.</p>
          </Confirmation>
        )}
        <div class="prose">
          <Heading level={2} size="m">
            Что будет дальше
          </Heading>
          <ol class="list">
            <li>Ребёнок уже стоит в очереди: место определяется по времени подачи и по льготам.</li>
            <li>
              Управление образования проверит сведения. Если чего-то не хватит, вам сообщат по почте или телефону.
            </li>
            <li>Когда место найдётся, вы получите направление. На ответ будет несколько дней: срок укажем с датой.</li>
          </ol>
          <Heading level={2} size="m">
            Если планы изменятся
          </Heading>
          <p>
            Пожелания можно поправить, а заявление — отозвать в управлении образования или через личный кабинет. Время
            подачи при изменении сохраняется.
          </p>
        </div>
        <PaperButtons id={id} papers={papers} />
        <Actions>
          {role === 'parent' && <ButtonLink href={`/cabinet/applications/${id}`}>К заявлению</ButtonLink>}
          <Button kind="secondary" onClick={() => print()}>
            Распечатать
          </Button>
          <a href={BASE}>Подать за другого ребёнка</a>
        </Actions>
      </div>
    </Page>
  )
}
