import type { PersonSession } from '@atum-desk/contract/sessions'
import { Monitor, Smartphone } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/icons/Icon.tsx'
import { Button } from '../../ui/primitives/Button.tsx'
import { Chip } from '../../ui/primitives/Chip.tsx'
import { DateTime } from '../../ui/text/DateTime.tsx'
import { RelativeTime } from '../../ui/text/RelativeTime.tsx'
import { deviceOf } from './device.ts'

interface SessionRowProps {
  readonly session: PersonSession
  readonly isEnding: boolean
  readonly onEnd: (session: PersonSession) => void
}

export function SessionRow({ session, isEnding, onEnd }: SessionRowProps) {
  const { t } = useTranslation('preferences')
  const { browser, system } = deviceOf(session.userAgent)
  const isPhone = system === 'iOS' || system === 'Android'
  const name = [browser, system].filter(Boolean).join(' · ') || t('devices.unknown')
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line not-last:border-b py-3">
      <Icon of={isPhone ? Smartphone : Monitor} className="size-5 text-muted" />
      <div className="grid min-w-0 flex-1 gap-0.5">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          <bdi>{name}</bdi>
          {session.current && <Chip>{t('devices.current')}</Chip>}
        </p>
        <p className="text-meta text-muted">
          {t('devices.used')} <RelativeTime instant={session.lastUsedAt} /> · {t('devices.since')}{' '}
          <DateTime instant={session.startedAt} />
          {session.address && (
            <>
              {' · '}
              <bdi className="font-mono">{session.address}</bdi>
            </>
          )}
        </p>
      </div>
      {!session.current && (
        <Button size="small" isBusy={isEnding} onClick={() => onEnd(session)} aria-label={t('devices.endOf', { name })}>
          {t('devices.end')}
        </Button>
      )}
    </li>
  )
}
