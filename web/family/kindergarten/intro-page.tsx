import { ButtonLink } from '../../../shared/ui/button.tsx'
import { Heading, Lead } from '../../../shared/ui/heading.tsx'
import { useDraft } from '../../form/use-draft.ts'
import { Page } from '../../page.tsx'
import { usePortal } from '../../portal.ts'
import { useStore } from '../../store.ts'
import { BASE, FORM } from './application-form.ts'
import { crumbs, words } from './words.ts'

/** Before the form: who may apply, what is needed, how long it takes, what comes after. */
export function IntroPage() {
  const { begun } = useDraft(FORM)
  const { query } = useStore(usePortal().router.place)
  const child = query.get('child')
  return (
    <Page title={words.ru.title} words={words} crumbs={crumbs.slice(0, 1)}>
      <Lead>Заявление ставит ребёнка в очередь в детский сад. Это около семи минут.</Lead>
      <div>
        <ButtonLink large href={child === null ? `${BASE}/tasks` : `${BASE}/tasks?child=${child}`}>
          {begun ? 'Продолжить заявление' : 'Начать заявление'}
        </ButtonLink>
      </div>
      <div class="prose measure">
        <Heading level={2} size="m">
          Кто может подать
        </Heading>
        <p>Родитель, усыновитель, опекун или попечитель ребёнка.</p>
        <Heading level={2} size="m">
          Что понадобится
        </Heading>
        <ul class="list">
          <li>свидетельство о рождении ребёнка;</li>
          <li>ваш паспорт;</li>
          <li>документ о льготе, если она есть;</li>
          <li>для особой группы — заключение психолого-медико-педагогической комиссии (ПМПК).</li>
        </ul>
        <Heading level={2} size="m">
          Что будет дальше
        </Heading>
        <ol class="list">
          <li>Заявление получит номер и время подачи: пожелания можно поправить, время останется.</li>
          <li>Управление образования проверит сведения и подтвердит льготу.</li>
          <li>Когда место найдётся, придёт направление, на него нужно ответить.</li>
        </ol>
      </div>
    </Page>
  )
}
