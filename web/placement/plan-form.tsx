import type { ComponentChildren } from 'preact'
import { saveGroupPlan } from '../../shared/contracts/group-plan.ts'
import { Actions, Button } from '../../shared/ui/button.tsx'
import { Refusal } from '../../shared/ui/error-summary.tsx'
import { Form } from '../../shared/ui/form.tsx'
import { usePortal } from '../portal.ts'
import { type Action, useAction } from '../use-action.ts'
import { bodyOf, type Plan, planPath } from './plan.ts'

export type Editing = { plan: Plan; params: { municipality: string; startsOn: string }; renew: () => void }

/** Saves a plan in which something was changed, over the version that was shown, and goes back to it. */
export function useSaving({ plan, params, renew }: Editing) {
  const { call, router } = usePortal()
  const action = useAction()
  const save = async (changed: Partial<Pick<Plan, 'lines' | 'decisions'>>) => {
    const body = bodyOf({ ...plan, ...changed })
    const outcome = await action.run(() => call(saveGroupPlan, { params, match: plan.seq, body }))
    if (outcome === 'done') router.go(planPath(params.startsOn))
    if (outcome === 'outdated') renew()
  }
  return { action, save }
}

type Props = { action: Action; startsOn: string; onSave: () => void; children: ComponentChildren }

/** What is wrong with a change of the plan, its fields, and the two ways back to the plan. */
export const PlanForm = ({ action, startsOn, onSave, children }: Props) => (
  <Form onSubmit={onSave}>
    <Refusal of={action} />
    {children}
    <Actions>
      <Button type="submit" busy={action.busy}>
        {action.busy ? 'Сохраняем…' : 'Сохранить'}
      </Button>
      <a href={planPath(startsOn)}>Отмена</a>
    </Actions>
  </Form>
)
