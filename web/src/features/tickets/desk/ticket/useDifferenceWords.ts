import type { TicketPriority, TicketStatus } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { priorities, statuses } from '../list/filters.ts'
import type { Difference } from './differences.ts'

const isStatus = (value: string): value is TicketStatus => statuses.some((one) => one === value)
const isPriority = (value: string): value is TicketPriority => priorities.some((one) => one === value)

/** “Status: Assigned → In progress”. A long text is only named. */
export function useDifferenceWords() {
  const { t } = useTranslation(['tickets', 'terms'])

  const worded = (value: string | null) => {
    if (value === null) return t('tickets:field.none')
    if (isStatus(value)) return t(`terms:status.${value}`)
    if (isPriority(value)) return t(`terms:priority.${value}`)
    return isolated(value)
  }

  return ({ what, before, after }: Difference): string => {
    const field = t(`tickets:field.${what}`)
    if (what === 'description') return t('tickets:conflict.changed', { field })
    return t('tickets:conflict.difference', { field, before: worded(before), after: worded(after) })
  }
}
