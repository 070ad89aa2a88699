import type { Webhook } from '@atum-desk/contract/webhooks'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { isolated } from '../../../lib/i18n/isolated.ts'
import { useSay } from '../../../ui/feedback/useSay.ts'
import { EditScreen } from '../../admin/edit/EditScreen.tsx'
import { useEditForm } from '../../admin/edit/useEditForm.ts'
import { createWebhook, renewWebhooks, updateWebhook, webhook } from './api.ts'
import { hostIn, objectionOf } from './objections.ts'
import { SecretSheet } from './SecretSheet.tsx'
import { SentList } from './SentList.tsx'
import { StateChip } from './StateChip.tsx'
import { bodyOf, changesIn, valuesOf, type WebhookValues } from './values.ts'
import { WebhookButtons } from './WebhookButtons.tsx'
import { WebhookFields } from './WebhookFields.tsx'
import { WhyPaused } from './WhyPaused.tsx'

/** A new one shows its secret when it is made, and leads to its page when that has been read. */
export function WebhookForm({ stored }: { stored?: Webhook }) {
  const { t } = useTranslation(['channels', 'admin'])
  const client = useQueryClient()
  const navigate = useNavigate()
  const say = useSay()
  const [made, setMade] = useState<{ readonly id: string; readonly secret: string }>()
  const edit = useEditForm<Webhook, WebhookValues>({
    stored,
    valuesOf,
    send: async (changes, seen, values) => {
      if (seen) return updateWebhook(seen.id, { version: seen.version, ...changesIn(changes, values) })
      const answer = await createWebhook(bodyOf(values))
      setMade(answer)
      return answer
    },
    ...(stored && { reread: () => client.fetchQuery({ ...webhook(stored.id), staleTime: 0 }) }),
    wordsOf: ({ path, code }, { url }) => {
      const objection = path === '/url' ? objectionOf(code) : undefined
      return objection && t(`channels:webhooks.wrongUrl.${objection}`, { host: isolated(hostIn(url)) })
    },
    onSaved: (answer) => {
      client.setQueryData(webhook(answer.id).queryKey, answer)
      void renewWebhooks(client)
      if (stored) say.done(t('channels:saved'))
    },
  })
  return (
    <EditScreen
      edit={edit}
      title={stored?.name ?? t('channels:webhooks.new')}
      back={t('channels:webhooks.title')}
      backTo="/admin/webhooks"
      mark={stored && <StateChip {...stored} />}
      buttons={stored && <WebhookButtons webhook={stored} />}
      submit={stored ? t('channels:save') : t('channels:webhooks.create')}
      labels={{
        name: t('channels:webhooks.name'),
        url: t('channels:webhooks.url'),
        description: t('channels:webhooks.description'),
        events: t('channels:webhooks.events'),
        isAll: t('channels:webhooks.isAll'),
        includeInternal: t('channels:webhooks.internal'),
        ca: t('channels:webhooks.ca'),
      }}
    >
      {stored && <WhyPaused webhook={stored} />}
      <WebhookFields edit={edit} />
      {stored && <SentList webhook={stored} />}
      <SecretSheet
        secret={made?.secret}
        onRead={() => made && void navigate(`/admin/webhooks/${made.id}`, { replace: true })}
      />
    </EditScreen>
  )
}
