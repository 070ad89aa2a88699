import type { Settings } from '@atum-desk/contract/settings'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../ui/feedback/useSay.ts'
import { EditScreen } from '../../admin/edit/EditScreen.tsx'
import { useEditForm } from '../../admin/edit/useEditForm.ts'
import { saveSettings, settings } from './api.ts'
import { SettingsFields } from './SettingsFields.tsx'
import { atFields, bodyOf, type SettingsValues, valuesOf } from './values.ts'

/** What holds for every organization that has nothing else. */
export function SettingsForm({ stored }: { stored: Settings }) {
  const { t } = useTranslation(['channels', 'admin'])
  const client = useQueryClient()
  const say = useSay()
  const edit = useEditForm<Settings, SettingsValues>({
    stored,
    valuesOf,
    send: (changes, _seen, values) =>
      saveSettings(bodyOf(changes, values)).catch((error: unknown) => {
        throw atFields(error)
      }),
    onSaved: (answer) => {
      client.setQueryData(settings.queryKey, answer)
      say.done(t('channels:saved'))
    },
  })
  return (
    <EditScreen
      edit={edit}
      title={t('channels:settings.title')}
      back={t('admin:title')}
      backTo="/admin"
      submit={t('channels:save')}
      labels={{}}
    >
      <SettingsFields edit={edit} />
    </EditScreen>
  )
}
