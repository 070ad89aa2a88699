import type { Person } from '@atum-desk/contract/people'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../../../ui/feedback/Notice.tsx'
import { DateTime } from '../../../../ui/text/DateTime.tsx'

/** He was asked in and has not come yet: until when he can. */
export function InvitationNotice({ invitation }: { invitation: NonNullable<Person['invitation']> }) {
  const { t } = useTranslation('people')
  return (
    <Notice tone={invitation.expired ? 'warn' : 'info'}>
      <p className="font-semibold">{t(invitation.expired ? 'invitation.over' : 'invitation.open')}</p>
      <p className="text-text-2">
        {t('invitation.sent')} <DateTime instant={invitation.invitedAt} />.{' '}
        {t(invitation.expired ? 'invitation.wasGoodUntil' : 'invitation.goodUntil')}{' '}
        <DateTime instant={invitation.expiresAt} />.
      </p>
    </Notice>
  )
}
