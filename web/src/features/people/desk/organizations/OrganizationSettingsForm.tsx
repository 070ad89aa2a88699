import type { Organization } from '@atum-desk/contract/organizations'
import type { OrganizationSettings, Settings } from '@atum-desk/contract/settings'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { useSay } from '../../../../ui/feedback/useSay.ts'
import { Select } from '../../../../ui/primitives/Select.tsx'
import { EditScreen } from '../../../admin/edit/EditScreen.tsx'
import { useEditForm } from '../../../admin/edit/useEditForm.ts'
import { organizationSettings, saveOrganizationSettings } from './api.ts'
import { DaysChoice } from './DaysChoice.tsx'
import { bodyOf, type OwnValues, ownValuesOf } from './own-settings.ts'
import { useOrganizationTabs } from './useOrganizationTabs.tsx'

interface SettingsFormProps {
  readonly organization: Organization
  readonly settings: OrganizationSettings
  readonly helpdesk: Settings
}

/** What the workflow leaves to policy, where this organization has it otherwise than the helpdesk. */
export function OrganizationSettingsForm({ organization: { id, name }, settings, helpdesk }: SettingsFormProps) {
  const { t } = useTranslation('people')
  const client = useQueryClient()
  const say = useSay()
  const edit = useEditForm<OrganizationSettings, OwnValues>({
    stored: settings,
    valuesOf: useCallback((stored) => ownValuesOf(stored ?? settings), [settings]),
    send: (_changes, _seen, values) => saveOrganizationSettings(id, bodyOf(values)),
    onSaved: (answer) => {
      client.setQueryData(organizationSettings(id).queryKey, answer)
      say.done(t('saved', { name: isolated(name) }))
    },
  })
  const inherited = (word: string) => t('organization.settings.inherit', { value: word })
  const answers = (holds: boolean) => [
    { value: 'inherit', title: inherited(t(holds ? 'yes' : 'no')) },
    { value: 'yes', title: t('yes') },
    { value: 'no', title: t('no') },
  ]
  return (
    <EditScreen
      title={name}
      back={t('organization.list')}
      backTo="/admin/organizations"
      tabs={useOrganizationTabs(id)}
      edit={edit}
      submit={t('save')}
      labels={{}}
    >
      <p className="text-text-2">{t('organization.settings.text')}</p>
      <DaysChoice
        name="reopen"
        label={t('organization.settings.reopenWindowDays')}
        inherited={inherited(t('days', { count: helpdesk.reopenWindowDays }))}
        choice={edit.control('reopen')}
        days={edit.control('reopenWindowDays')}
        min={0}
      />
      <DaysChoice
        name="close"
        label={t('organization.settings.autoCloseDays')}
        inherited={inherited(
          helpdesk.autoCloseDays === null
            ? t('organization.settings.never')
            : t('days', { count: helpdesk.autoCloseDays }),
        )}
        choice={edit.control('close')}
        days={edit.control('autoCloseDays')}
        min={1}
        never={t('organization.settings.never')}
      />
      <Select
        label={t('organization.settings.replyReopensResolved')}
        options={answers(helpdesk.replyReopensResolved)}
        {...edit.field('replyReopensResolved')}
      />
      <Select
        label={t('organization.settings.replyResumesWaiting')}
        options={answers(helpdesk.replyResumesWaiting)}
        {...edit.field('replyResumesWaiting')}
      />
    </EditScreen>
  )
}
