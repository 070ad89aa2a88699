import type { StatusBody } from '@atum-desk/contract/ticket-bodies'
import type { Ticket } from '@atum-desk/contract/tickets'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../../../lib/api/problem.ts'
import { Select } from '../../../../ui/primitives/Select.tsx'
import type { Refusal } from './useSheetChange.ts'

type Children = NonNullable<StatusBody['openChildren']>
const over = ['RESOLVED', 'CLOSED', 'REJECTED', 'CANCELLED'] as const
const isOpen = ({ status }: Ticket['children'][number]) => !over.some((one) => one === status)

/** TKT-10: what becomes of the open children. Asked where there are some, and where the server says that there are. */
export function useOpenChildren({ children }: Ticket, refusal: Refusal | undefined) {
  const [choice, choose] = useState<Children>('leave')
  const isAsked = children.some(isOpen) || (refusal !== undefined && asFailure(refusal.error).code === 'open-children')
  return { isAsked, choice, choose, body: isAsked ? { openChildren: choice } : {} }
}

interface ChildrenFieldProps {
  readonly options: readonly Children[]
  readonly children: ReturnType<typeof useOpenChildren>
}

export function ChildrenField({ options, children: { isAsked, choice, choose } }: ChildrenFieldProps) {
  const { t } = useTranslation('ticket')
  if (!isAsked) return null
  return (
    <Select
      label={t('children.label')}
      options={options.map((value) => ({ value, title: t(`children.${value}`) }))}
      value={choice}
      onChange={({ target }) => choose(options.find((one) => one === target.value) ?? 'leave')}
    />
  )
}
