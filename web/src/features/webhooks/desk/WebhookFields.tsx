import { useTranslation } from 'react-i18next'
import { CheckBoxes } from '../../../ui/primitives/CheckBoxes.tsx'
import { Switch } from '../../../ui/primitives/Switch.tsx'
import { TextArea } from '../../../ui/primitives/TextArea.tsx'
import { TextField } from '../../../ui/primitives/TextField.tsx'
import type { Fields } from '../../admin/edit/fields.ts'
import { eventNames } from './events.ts'
import type { WebhookValues } from './values.ts'

export function WebhookFields({ edit }: { edit: Fields<WebhookValues> }) {
  const { t } = useTranslation('channels')
  const { field, control } = edit
  const isAll = control('isAll')
  const events = control('events')
  return (
    <>
      <TextField label={t('webhooks.name')} maxLength={100} {...field('name', { isRequired: true })} />
      <TextField
        label={t('webhooks.url')}
        hint={t('webhooks.urlHint')}
        type="url"
        dir="ltr"
        maxLength={2048}
        {...field('url', { isRequired: true })}
      />
      <TextArea label={t('webhooks.description')} isOptional rows={2} maxLength={1000} {...field('description')} />
      <Switch label={t('webhooks.isAll')} hint={t('webhooks.isAllHint')} {...isAll} />
      {!isAll.value && (
        <CheckBoxes
          label={t('webhooks.events')}
          options={eventNames.map((name) => ({ value: name, title: name }))}
          values={events.value}
          onChange={(values) => events.onChange([...values])}
          error={events.error}
        />
      )}
      <Switch label={t('webhooks.internal')} hint={t('webhooks.internalHint')} {...control('includeInternal')} />
      <TextArea
        label={t('webhooks.ca')}
        hint={t('webhooks.caHint')}
        isOptional
        rows={3}
        dir="ltr"
        spellCheck={false}
        className="font-mono text-meta"
        {...field('ca')}
      />
    </>
  )
}
