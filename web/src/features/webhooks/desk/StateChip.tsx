import type { Webhook } from '@atum-desk/contract/webhooks'
import { Ban, CircleCheck, Pause, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cx } from '../../../ui/cx.ts'
import { Icon } from '../../../ui/icons/Icon.tsx'

const looks = {
  active: { icon: CircleCheck, colour: 'text-ok' },
  failing: { icon: TriangleAlert, colour: 'text-warn' },
  paused: { icon: Pause, colour: 'text-warn' },
  disabled: { icon: Ban, colour: 'text-danger' },
} as const

/** Whether it hears what happens; `failing`: it is tried, and does not answer well. */
export function StateChip({ state, failingSince }: Pick<Webhook, 'state' | 'failingSince'>) {
  const { t } = useTranslation('channels')
  const now = state === 'active' && failingSince ? 'failing' : state
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-body text-text-2">
      <Icon of={looks[now].icon} className={cx('size-4', looks[now].colour)} />
      {t(`webhooks.state.${now}`)}
    </span>
  )
}
