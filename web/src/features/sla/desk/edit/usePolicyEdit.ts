import type { SlaPolicy } from '@atum-desk/contract/sla-policies'
import type { TicketPriority } from '@atum-desk/contract/tickets'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { useSay } from '../../../../ui/feedback/useSay.ts'
import { useEditForm } from '../../../admin/edit/useEditForm.ts'
import { addPolicy, policy, savePolicy, slaKey } from '../api.ts'
import { faultOfStep, isTargetWrong } from './policy-faults.ts'
import { type PolicyForm, policyFormOf, policyFrom, type TargetKind } from './policy-form.ts'

export type PolicyEdit = ReturnType<typeof usePolicyEdit>

/** The form over a policy; without one, over a new one. */
export function usePolicyEdit(stored: SlaPolicy | undefined) {
  const { t } = useTranslation('sla')
  const client = useQueryClient()
  const navigate = useNavigate()
  const say = useSay()
  const edit = useEditForm<SlaPolicy, PolicyForm>({
    stored,
    valuesOf: policyFormOf,
    send: (_changes, seen, values) =>
      seen ? savePolicy(seen.id, { version: seen.version, ...policyFrom(values) }) : addPolicy(policyFrom(values)),
    ...(stored && { reread: () => client.fetchQuery({ ...policy(stored.id), staleTime: 0 }) }),
    taken: 'name',
    onSaved: (answer) => {
      client.setQueryData(policy(answer.id).queryKey, answer)
      void client.invalidateQueries({ queryKey: slaKey })
      say.done(t(stored ? 'saved' : 'created', { name: isolated(answer.name) }))
      if (!stored) void navigate(`/admin/sla/${answer.id}`, { replace: true })
    },
  })
  const { form } = edit
  form.register('escalations', {
    validate: (_steps, values) => {
      const fault = values.escalations.map((_, index) => faultOfStep(values, index)).find(Boolean)
      return fault === undefined || t(`step.fault.${fault}`)
    },
  })
  return {
    ...edit,
    steps: () => ({
      form,
      isSubmitted: form.formState.isSubmitted,
      /** What the server has against one, after it was sent. */
      refusedStep: (index: number) => firstMessage(form.formState.errors.escalations?.[index]),
    }),
    targetField: (priority: TicketPriority, kind: TargetKind) => {
      const name = `targets.${priority}.${kind}` as const
      return {
        ...form.register(name, { validate: (typed) => !isTargetWrong(kind, typed) || t('edit.targetWrong') }),
        error: form.getFieldState(name, form.formState).error?.message,
      }
    },
  }
}

/** An error of react-hook-form's, or the first one inside it. */
const firstMessage = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined
  if ('message' in error && typeof error.message === 'string') return error.message
  return Object.values(error).map(firstMessage).find(Boolean)
}
