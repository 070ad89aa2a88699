import type { Delivery } from '@atum-desk/contract/deliveries'
import { useTranslation } from 'react-i18next'
import { cx } from '../../../ui/cx.ts'
import { Icon } from '../../../ui/icons/Icon.tsx'
import { stateLooks } from './states.ts'

/** A shape, a colour, and always the word. */
export function StateMark({ state }: Pick<Delivery, 'state'>) {
  const { t } = useTranslation('channels')
  const { icon, colour } = stateLooks[state]
  return (
    <span data-delivery-state={state} className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <Icon of={icon} className={cx('size-4', colour)} />
      {t(`deliveries.state.${state}`)}
    </span>
  )
}
