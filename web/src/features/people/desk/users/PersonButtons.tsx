import type { Person } from '@atum-desk/contract/people'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useActions } from '../../../../lib/actions/useActions.ts'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { ActionButton } from '../../../../ui/primitives/ActionButton.tsx'
import { ConfirmSheet } from '../../../admin/edit/ConfirmSheet.tsx'
import { useUser } from '../../../session/useSession.ts'
import { personActions } from './actions.ts'
import { usePersonChange } from './usePersonChange.ts'

/** What can be done to an account, beside changing its fields. */
export function PersonButtons({ person }: { person: Person }) {
  const { t } = useTranslation('people')
  const isMe = useUser().id === person.id
  const { setActive, invite, withdraw } = usePersonChange(person)
  const [isAsking, setAsking] = useState(false)
  useActions(
    personActions,
    useMemo(
      () => ({ person, isMe, setActive, invite, withdraw: () => setAsking(true) }),
      [person, isMe, setActive, invite],
    ),
  )
  return (
    <>
      {personActions.map((action) => (
        <ActionButton key={action.id} action={action} />
      ))}
      <ConfirmSheet
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('invitation.withdrawTitle', { name: isolated(person.name) })}
        confirm={t('action.withdraw')}
        failed={t('notChanged', { name: isolated(person.name) })}
        onConfirm={withdraw}
      >
        <p>{t('invitation.withdrawText')}</p>
      </ConfirmSheet>
    </>
  )
}
