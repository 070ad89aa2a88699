import type { MailTemplateKey } from '@atum-desk/contract/mail'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../admin/edit/Loaded.tsx'
import { mailTemplate } from './api.ts'
import { TemplateForm } from './TemplateForm.tsx'

/** The key is as it stands in the address: the server says whether there is such a message. */
export function TemplateScreen({ templateKey }: { templateKey: MailTemplateKey }) {
  const { t } = useTranslation('channels')
  return (
    <Loaded
      query={useQuery(mailTemplate(templateKey))}
      back={t('messages.title')}
      backTo="/admin/messages"
      failed={t('messages.oneFailed')}
    >
      {(stored) => <TemplateForm stored={stored} />}
    </Loaded>
  )
}
