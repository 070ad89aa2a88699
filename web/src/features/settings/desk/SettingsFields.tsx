import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NumberField } from '../../../ui/primitives/NumberField.tsx'
import { Switch } from '../../../ui/primitives/Switch.tsx'
import { TextArea } from '../../../ui/primitives/TextArea.tsx'
import type { Fields } from '../../admin/edit/fields.ts'
import type { SettingsValues } from './values.ts'

export function SettingsFields({ edit }: { edit: Fields<SettingsValues> }) {
  const { t } = useTranslation('channels')
  const { field, control } = edit
  const quietly = control('closesQuietly')
  return (
    <>
      <Group title={t('settings.answers')}>
        <NumberField
          label={t('settings.reopenWindow')}
          hint={t('settings.reopenWindowHint')}
          unit={t('settings.days')}
          min={0}
          max={365}
          {...control('reopenWindowDays', { isRequired: true })}
        />
        <Switch label={t('settings.reopens')} hint={t('settings.reopensHint')} {...control('replyReopensResolved')} />
        <Switch label={t('settings.resumes')} hint={t('settings.resumesHint')} {...control('replyResumesWaiting')} />
        <Switch label={t('settings.closes')} hint={t('settings.closesHint')} {...quietly} />
        {quietly.value && (
          <NumberField
            label={t('settings.closesAfter')}
            unit={t('settings.days')}
            min={1}
            max={365}
            {...control('autoCloseDays', { isRequired: true })}
          />
        )}
      </Group>
      <Group title={t('settings.files')}>
        <NumberField
          label={t('settings.uploadLimit')}
          hint={t('settings.uploadLimitHint')}
          unit={t('settings.megabytes')}
          min={1}
          max={1024}
          {...control('uploadLimitMegabytes', { isRequired: true })}
        />
      </Group>
      <Group title={t('settings.network')}>
        <TextArea
          label={t('settings.hosts')}
          hint={t('settings.hostsHint')}
          isOptional
          rows={4}
          dir="ltr"
          spellCheck={false}
          className="font-mono text-meta"
          {...field('hosts')}
        />
      </Group>
    </>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-5 border-line not-first:border-t not-first:pt-5">
      <legend className="sr-only">{title}</legend>
      <p aria-hidden="true" className="font-semibold text-heading">
        {title}
      </p>
      {children}
    </fieldset>
  )
}
