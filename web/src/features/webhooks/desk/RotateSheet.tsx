import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NumberField } from '../../../ui/primitives/NumberField.tsx'
import { ConfirmSheet } from '../../admin/edit/ConfirmSheet.tsx'
import { renewWebhooks, rotateSecret } from './api.ts'
import { SecretSheet } from './SecretSheet.tsx'

/** Long enough to bring the new secret to the other side on a working day. */
const usualOverlap = 24

interface RotateSheetProps {
  readonly id: string
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function RotateSheet({ id, isOpen, onClose }: RotateSheetProps) {
  const { t } = useTranslation('channels')
  const client = useQueryClient()
  const [hours, setHours] = useState<number | null>(usualOverlap)
  const [secret, setSecret] = useState<string>()
  const rotate = async () => {
    const answer = await rotateSecret(id, hours ?? usualOverlap)
    setSecret(answer.secret)
    await renewWebhooks(client)
  }
  return (
    <>
      <ConfirmSheet
        isOpen={isOpen}
        onClose={onClose}
        title={t('webhooks.rotateTitle')}
        confirm={t('webhooks.rotate')}
        failed={t('webhooks.notRotated')}
        onConfirm={rotate}
      >
        <p>{t('webhooks.rotateText')}</p>
        <NumberField
          label={t('webhooks.overlap')}
          unit={t('webhooks.hours')}
          value={hours}
          onChange={setHours}
          min={0}
          max={168}
        />
      </ConfirmSheet>
      <SecretSheet secret={secret} onRead={() => setSecret(undefined)} />
    </>
  )
}
