import type { Ticket } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { may } from '../may.ts'
import type { Mode, Outgoing } from './useSend.ts'

interface SendButtonsProps {
  readonly ticket: Ticket
  readonly mode: Mode
  readonly isBusy: boolean
  /** Files alone set nobody waiting. */
  readonly hasText: boolean
  readonly onSend: (more?: Partial<Outgoing>) => void
}

/** Their words say to whom it goes. */
export function SendButtons({ ticket, mode, isBusy, hasText, onSend }: SendButtonsProps) {
  const { t } = useTranslation('tickets')
  if (mode === 'note')
    return (
      <Button
        isBusy={isBusy}
        onClick={() => onSend()}
        aria-keyshortcuts="Control+Enter"
        className="border-note-line! border-dashed text-note-text! max-tablet:w-full"
      >
        <Icon name="lock" />
        {t('composer.sendNote')}
      </Button>
    )
  return (
    <>
      {may(ticket, 'request_info') && hasText && (
        <Button isBusy={isBusy} onClick={() => onSend({ isWaiting: true })} className="max-tablet:w-full">
          {t('composer.sendAndWait')}
        </Button>
      )}
      <Button
        tone="primary"
        isBusy={isBusy}
        onClick={() => onSend()}
        aria-keyshortcuts="Control+Enter"
        className="max-tablet:w-full"
      >
        {t('composer.sendReply')}
      </Button>
    </>
  )
}
