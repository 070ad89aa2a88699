import { Flame } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { duration } from '../../../../lib/time/format.ts'
import { cx } from '../../../../ui/cx.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import type { SlaTone, SlaView } from './sla-view.ts'

interface Look {
  readonly icon: ReactNode
  readonly frame: string
}

const calm = 'border-line bg-surface-2 text-text-2'

const looks = {
  comfortable: { icon: <Icon name="clock" />, frame: calm },
  due: { icon: <Icon name="clock" className="size-3.5 text-warn" />, frame: 'border-warn bg-surface-2 text-text-2' },
  critical: {
    icon: <Icon of={Flame} className="size-3.5 text-danger" />,
    frame: 'border-danger bg-surface-2 text-text-2',
  },
  breached: {
    icon: <Icon of={Flame} className="size-3.5" />,
    frame: 'border-transparent bg-danger-fill text-on-danger',
  },
  paused: { icon: <Icon name="pause" className="size-3.5 text-status-waiting" />, frame: calm },
  met: { icon: <Icon name="discCheck" className="size-3.5 text-status-done" />, frame: calm },
  late: { icon: <Icon name="clock" className="size-3.5 text-danger" />, frame: calm },
} as const satisfies Record<SlaTone, Look>

/** Icon, words, number. */
export function SlaChip({ view }: { view: SlaView }) {
  const { t } = useTranslation('tickets')
  const { locale } = useLocale()
  const { kind, tone, seconds, isOver } = view
  const time = duration(seconds, locale)
  const words = {
    comfortable: () => t(`sla.${kind}.left`, { time }),
    due: () => t(`sla.${kind}.left`, { time }),
    critical: () => t(`sla.${kind}.left`, { time }),
    breached: () => t(`sla.${kind}.over`, { time }),
    paused: () => t(isOver ? 'sla.pausedOver' : 'sla.paused', { time }),
    met: () => t(`sla.${kind}.met`),
    late: () => t(`sla.${kind}.late`),
  } satisfies Record<SlaTone, () => string>
  const { icon, frame } = looks[tone]
  return (
    <span
      data-sla={tone}
      className={cx(
        'inline-flex h-5.5 flex-none items-center gap-1.5 whitespace-nowrap rounded-pill border px-2 text-meta tabular-nums',
        frame,
      )}
    >
      {icon}
      {words[tone]()}
    </span>
  )
}
