import { listQueueRules, signQueueRules } from '../../shared/contracts/queue-rules.ts'
import { Button, ButtonLink } from '../../shared/ui/button.tsx'
import { Refusal } from '../../shared/ui/error-summary.tsx'
import { Heading, Lead } from '../../shared/ui/heading.tsx'
import { SummaryCard } from '../../shared/ui/summary-list.tsx'
import { Loaded } from '../loaded.tsx'
import { useMe } from '../me.ts'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useAction } from '../use-action.ts'
import { useLive } from '../use-live.ts'
import { type Draft, RULES, type Rules, rulesInWords, startCrumbs, termInWords, words } from './words.ts'

/** The order of the municipality's queue: the one in force, those to come, and drafts that wait for a signature. */
export function RulesPage() {
  const { municipality } = useMe()
  const { call } = usePortal()
  const rules = useLive(listQueueRules, { params: { municipality: municipality?.code ?? '' } })
  const action = useAction()
  const sign = async ({ id, seq }: Draft) => {
    const outcome = await action.run(() => call(signQueueRules, { params: { id }, match: seq }))
    if (outcome !== 'refused') rules.renew()
  }
  return (
    <Page
      title={words.ru.rules}
      caption={municipality?.title ?? ''}
      crumbs={startCrumbs}
      words={words}
      failed={action.errors.length > 0}
    >
      <Refusal of={action} />
      <Lead>
        По этому порядку стоят в очереди и получают места. Новый порядок сначала проверяют на настоящей очереди, потом
        подписывают; в силу он вступает не раньше следующего дня.
      </Lead>
      <div>
        <ButtonLink href={`${RULES}/new`}>Составить новый порядок</ButtonLink>
      </div>
      <Loaded of={rules} lines={8}>
        {(it) => <Sets rules={it} busy={action.busy} onSign={sign} />}
      </Loaded>
    </Page>
  )
}

function Sets({ rules, busy, onSign }: { rules: Rules; busy: boolean; onSign: (draft: Draft) => void }) {
  const { inForce, coming, drafts, signatures } = rules
  return (
    <>
      <SummaryCard title={`Действует ${termInWords(inForce)}`} rows={rulesInWords(inForce)} />
      {coming.map((it) => (
        <SummaryCard key={it.id} title={`Вступит в силу ${termInWords(it)}`} rows={rulesInWords(it)} />
      ))}
      <Heading level={2} size="m">
        Проекты
      </Heading>
      {drafts.length === 0 && <p class="soft">Проектов нет.</p>}
      {drafts.map((it) => (
        <SummaryCard
          key={it.id}
          tone="warning"
          title={`Проект ${termInWords(it.rules)}`}
          rows={[...rulesInWords(it.rules), { key: 'Подписано', value: `${it.signed} из ${signatures}` }]}
        >
          <div class="actions">
            {it.signedByMe ? (
              <p>Вы подписали. Вторую подпись ставит другой сотрудник.</p>
            ) : (
              <Button busy={busy} onClick={() => onSign(it)}>
                {it.signed + 1 < signatures ? 'Поставить первую подпись' : 'Подписать и ввести в действие'}
              </Button>
            )}
            <a href={`${RULES}/new?draft=${it.id}`}>Что изменится</a>
          </div>
        </SummaryCard>
      ))}
    </>
  )
}
