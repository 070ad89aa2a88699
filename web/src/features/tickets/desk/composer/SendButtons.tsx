import type { Ticket } from '@atum-desk/contract/tickets'
import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { Menu, MenuItem } from '../../../../ui/primitives/Menu.tsx'
import { may } from '../may.ts'
import type { Mode, Outgoing } from './useSend.ts'

interface SendButtonsProps {
  readonly ticket: Ticket
  readonly mode: Mode
  readonly isBusy: boolean
  /** Files alone set nobody waiting, and solve nothing. */
  readonly hasText: boolean
  readonly onSend: (more?: Partial<Outgoing>) => void
  readonly onResolve: () => void
}

/** Their words say to whom it goes. */
export function SendButtons({ ticket, mode, isBusy, hasText, onSend, onResolve }: SendButtonsProps) {
  const { t } = useTranslation(['tickets', 'ticket'])
  if (mode === 'note')
    return (
      <Button
        isBusy={isBusy}
        onClick={() => onSend()}
        aria-keyshortcuts="Control+Enter"
        className="border-note-line! border-dashed text-note-text! max-tablet:w-full"
      >
        <Icon name="lock" />
        {t('tickets:composer.sendNote')}
      </Button>
    )
  const canWait = may(ticket, 'request_info')
  const canResolve = may(ticket, 'resolve')
  const isMenu = hasText && !isBusy && (canWait || canResolve)
  return (
    <span className="flex max-tablet:w-full">
      <Button
        tone="primary"
        isBusy={isBusy}
        onClick={() => onSend()}
        aria-keyshortcuts="Control+Enter"
        className={isMenu ? 'flex-1! rounded-e-none!' : 'flex-1!'}
      >
        {t('tickets:composer.sendReply')}
      </Button>
      {isMenu && (
        <Menu
          trigger={
            <Button tone="primary" aria-label={t('ticket:send.more')} className="ms-px rounded-s-none! px-2!">
              <Icon of={ChevronDown} />
            </Button>
          }
        >
          <MenuItem onSelect={() => onSend()}>{t('tickets:composer.sendReply')}</MenuItem>
          {canWait && (
            <MenuItem onSelect={() => onSend({ isWaiting: true })}>{t('tickets:composer.sendAndWait')}</MenuItem>
          )}
          {canResolve && <MenuItem onSelect={onResolve}>{t('ticket:send.resolve')}</MenuItem>}
        </Menu>
      )}
    </span>
  )
}
