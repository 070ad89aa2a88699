import type { MailTemplate } from '@atum-desk/contract/mail'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../ui/feedback/useSay.ts'
import { Chip } from '../../../../ui/primitives/Chip.tsx'
import { EditScreen } from '../../../admin/edit/EditScreen.tsx'
import { useEditForm } from '../../../admin/edit/useEditForm.ts'
import { mailTemplate, renewTemplates, saveTemplate } from './api.ts'
import { Preview } from './Preview.tsx'
import { TemplateButtons } from './TemplateButtons.tsx'
import { TemplateFields } from './TemplateFields.tsx'
import { useEventTitle } from './useEventTitle.ts'
import { type TemplateValues, valuesOf, wordsOf } from './values.ts'

/** The words of one message, and what becomes of them on a real ticket. */
export function TemplateForm({ stored }: { stored: MailTemplate }) {
  const { t } = useTranslation(['channels', 'admin', 'common'])
  const client = useQueryClient()
  const say = useSay()
  const title = useEventTitle()(stored.event)
  const { event, reader, locale } = stored
  const key = { event, reader, locale }
  const edit = useEditForm<MailTemplate, TemplateValues>({
    stored,
    valuesOf,
    send: (_changes, seen, values) => saveTemplate(key, { version: seen?.version ?? 0, ...wordsOf(values) }),
    reread: () => client.fetchQuery({ ...mailTemplate(key), staleTime: 0 }),
    onSaved: (answer) => {
      client.setQueryData(mailTemplate(key).queryKey, answer)
      void renewTemplates(client)
      say.done(t('channels:saved'))
    },
  })
  const values = edit.form.watch()
  return (
    <EditScreen
      edit={edit}
      title={title}
      back={t('channels:messages.title')}
      backTo="/admin/messages"
      mark={
        <span className="flex gap-2">
          <Chip>{t(`channels:messages.for.${reader}`)}</Chip>
          <Chip>{t(`common:language.${locale}`)}</Chip>
        </span>
      }
      buttons={<TemplateButtons stored={stored} />}
      submit={t('channels:save')}
      labels={{
        subject: t('channels:messages.subject'),
        text: t('channels:messages.text'),
        html: t('channels:messages.html'),
      }}
    >
      <TemplateFields edit={edit} stored={stored} />
      <Preview stored={stored} values={values} />
    </EditScreen>
  )
}
