import type { Webhook } from '@atum-desk/contract/webhooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useSay } from '../../../ui/feedback/useSay.ts'
import { Button } from '../../../ui/primitives/Button.tsx'
import { ConfirmSheet } from '../../admin/edit/ConfirmSheet.tsx'
import { pauseWebhook, removeWebhook, renewWebhooks, resumeWebhook, testWebhook } from './api.ts'
import { RotateSheet } from './RotateSheet.tsx'

/** What can be done with one, beside changing it. */
export function WebhookButtons({ webhook: { id, name, state } }: { webhook: Webhook }) {
  const { t } = useTranslation('channels')
  const client = useQueryClient()
  const navigate = useNavigate()
  const say = useSay()
  const [asked, setAsked] = useState<'remove' | 'rotate'>()
  const isActive = state === 'active'

  const test = useMutation({
    mutationFn: () => testWebhook(id),
    onSuccess: () => say.done(t('webhooks.tested')),
    onError: (error) => say.refused(t('webhooks.notTested'), error),
    onSettled: () => renewWebhooks(client),
  })
  const turn = useMutation({
    mutationFn: (pause: boolean) => (pause ? pauseWebhook(id) : resumeWebhook(id)),
    onSuccess: (_answer, pause) =>
      say.done(t(pause ? 'webhooks.paused' : 'webhooks.resumed'), () => turn.mutate(!pause)),
    onError: (error) => say.refused(t('webhooks.notTurned'), error),
    onSettled: () => renewWebhooks(client),
  })
  const remove = async () => {
    await removeWebhook(id)
    await navigate('/admin/webhooks')
    say.done(t('webhooks.removed', { name }))
    await renewWebhooks(client)
  }

  return (
    <>
      <Button size="small" isBusy={test.isPending} onClick={() => test.mutate()}>
        {t('webhooks.test')}
      </Button>
      <Button size="small" isBusy={turn.isPending} onClick={() => turn.mutate(isActive)}>
        {t(isActive ? 'webhooks.pause' : 'webhooks.resume')}
      </Button>
      <Button size="small" onClick={() => setAsked('rotate')}>
        {t('webhooks.rotate')}
      </Button>
      <Button size="small" tone="quiet" onClick={() => setAsked('remove')}>
        {t('webhooks.remove')}
      </Button>
      <RotateSheet id={id} isOpen={asked === 'rotate'} onClose={() => setAsked(undefined)} />
      <ConfirmSheet
        isOpen={asked === 'remove'}
        onClose={() => setAsked(undefined)}
        title={t('webhooks.removeTitle', { name })}
        confirm={t('webhooks.remove')}
        failed={t('webhooks.notRemoved')}
        onConfirm={remove}
      >
        <p>{t('webhooks.removeText')}</p>
      </ConfirmSheet>
    </>
  )
}
