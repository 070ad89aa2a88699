import type { Replayed } from '@atum-desk/contract/webhooks'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../ui/feedback/useSay.ts'
import { Button } from '../../../ui/primitives/Button.tsx'
import { TextField } from '../../../ui/primitives/TextField.tsx'
import { ConfirmSheet } from '../../admin/edit/ConfirmSheet.tsx'
import { renewWebhooks, replay } from './api.ts'

const instantOf = (local: string) => (local === '' ? {} : { from: new Date(local).toISOString() })

/** Page after page, as each answers where the next one begins. */
const replayAll = async (id: string, from: object, cursor?: string): Promise<number> => {
  const { replayed, nextCursor }: Replayed = await replay(id, { ...from, ...(cursor && { cursor }) })
  return nextCursor === null ? replayed : replayed + (await replayAll(id, from, nextCursor))
}

/** For another system that has lost what it was told: all since then, once more. */
export function ReplaySpan({ id }: { id: string }) {
  const { t } = useTranslation('channels')
  const client = useQueryClient()
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  const [since, setSince] = useState('')
  const go = async () => {
    const count = await replayAll(id, instantOf(since))
    say.done(t('webhooks.replayed', { count }))
    await renewWebhooks(client)
  }
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('webhooks.replay')}
      </Button>
      <ConfirmSheet
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('webhooks.replayTitle')}
        confirm={t('webhooks.replay')}
        failed={t('webhooks.notReplayed')}
        onConfirm={go}
      >
        <p>{t('webhooks.replayText')}</p>
        <TextField
          label={t('webhooks.since')}
          hint={t('webhooks.sinceHint')}
          isOptional
          type="datetime-local"
          value={since}
          onChange={({ target }) => setSince(target.value)}
        />
      </ConfirmSheet>
    </>
  )
}
