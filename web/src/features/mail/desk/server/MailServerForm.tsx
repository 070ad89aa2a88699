import type { MailSettings } from '@atum-desk/contract/mail'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../ui/feedback/useSay.ts'
import { EditScreen } from '../../../admin/edit/EditScreen.tsx'
import { useEditForm } from '../../../admin/edit/useEditForm.ts'
import { mailSettings, saveMailSettings } from './api.ts'
import { MailButtons } from './MailButtons.tsx'
import { MailFields } from './MailFields.tsx'
import { OriginNotice } from './OriginNotice.tsx'
import { TestConnection } from './TestConnection.tsx'
import { useFieldLabels } from './useFieldLabels.ts'
import { type MailValues, serverOf, valuesOf } from './values.ts'

/** The mail server that messages go out by. */
export function MailServerForm({ stored }: { stored: MailSettings }) {
  const { t } = useTranslation(['channels', 'admin'])
  const client = useQueryClient()
  const say = useSay()
  const edit = useEditForm<MailSettings, MailValues>({
    stored,
    valuesOf,
    send: (_changes, seen, values) => saveMailSettings({ version: seen?.version ?? 0, ...serverOf(values) }),
    reread: () => client.fetchQuery({ ...mailSettings, staleTime: 0 }),
    onSaved: (answer) => {
      client.setQueryData(mailSettings.queryKey, answer)
      say.done(t('channels:saved'))
    },
  })
  return (
    <EditScreen
      edit={edit}
      title={t('channels:mail.title')}
      back={t('admin:title')}
      backTo="/admin"
      buttons={<MailButtons settings={stored} />}
      submit={t('channels:save')}
      labels={useFieldLabels()}
    >
      <OriginNotice origin={stored.origin} />
      <MailFields edit={edit} hasPassword={stored.server?.hasPassword ?? false} />
      <TestConnection server={() => serverOf(edit.form.getValues())} />
    </EditScreen>
  )
}
