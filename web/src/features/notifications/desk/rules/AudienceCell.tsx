import type { NotificationAudience } from '@atum-desk/contract/notification-rules'
import { Bell, type LucideIcon, Mail } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cx } from '../../../../ui/cx.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { type Told, type Way, ways } from './rules.ts'

const icons: Readonly<Record<Way, LucideIcon>> = { inApp: Bell, email: Mail }

interface AudienceCellProps {
  readonly audience: NotificationAudience
  readonly event: string
  /** Left out: these are never told of such an event. */
  readonly told: Told | undefined
  readonly onTurn: (way: Way) => void
}

/** Two boxes, in the helpdesk and by e-mail. One that is not as it ships has a gold border. */
export function AudienceCell({ audience, event, told, onTurn }: AudienceCellProps) {
  const { t } = useTranslation('channels')
  const who = t(`rules.audience.${audience}`)
  if (!told)
    return (
      <span aria-hidden="true" className="hidden text-center text-muted split:block">
        –
      </span>
    )
  return (
    <div className="flex items-center justify-between gap-3 split:justify-center">
      <span aria-hidden="true" className="text-text-2 split:hidden">
        {who}
      </span>
      <span className="flex gap-1.5">
        {ways.map((way) => (
          <label
            key={way}
            title={t(`rules.way.${way}`)}
            className={cx(
              'grid size-control cursor-pointer place-items-center rounded-control border text-muted hover:bg-surface-3 has-checked:bg-surface-3 has-checked:text-gold-text has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2',
              told.own[way] === null ? 'border-line has-checked:border-line-strong' : 'border-gold',
            )}
          >
            <input
              type="checkbox"
              className="sr-only"
              aria-label={t(told.own[way] === null ? 'rules.box' : 'rules.boxOwn', {
                way: t(`rules.way.${way}`),
                event,
                who,
              })}
              checked={told.effective[way]}
              onChange={() => onTurn(way)}
            />
            <span className="relative grid place-items-center">
              <Icon of={icons[way]} />
              {!told.effective[way] && <span className="absolute h-px w-5 -rotate-45 bg-line-strong" />}
            </span>
          </label>
        ))}
      </span>
    </div>
  )
}
