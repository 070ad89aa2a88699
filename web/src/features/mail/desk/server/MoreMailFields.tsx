import { useTranslation } from 'react-i18next'
import { NumberField } from '../../../../ui/primitives/NumberField.tsx'
import { Switch } from '../../../../ui/primitives/Switch.tsx'
import { TextArea } from '../../../../ui/primitives/TextArea.tsx'
import { TextField } from '../../../../ui/primitives/TextField.tsx'
import type { Fields } from '../../../admin/edit/fields.ts'
import { useFieldLabels } from './useFieldLabels.ts'
import type { MailValues } from './values.ts'

/** What most mail servers do not need. Open from the start where something of it is said. */
export function MoreMailFields({ edit: { field, control } }: { edit: Fields<MailValues> }) {
  const { t } = useTranslation('channels')
  const labels = useFieldLabels()
  const ca = field('caCertificate')
  const unverified = control('allowUnverified')
  return (
    <details open={unverified.value || undefined} className="rounded-control border border-line px-4 py-3">
      <summary className="w-fit cursor-pointer font-medium">{t('mail.more')}</summary>
      <div className="mt-4 grid gap-5">
        <TextField
          label={labels.replyTo}
          hint={t('mail.replyToHint')}
          isOptional
          type="email"
          dir="ltr"
          maxLength={254}
          {...field('replyTo')}
        />
        <div className="grid gap-5 tablet:grid-cols-2">
          <NumberField
            label={labels.ratePerMinute}
            hint={t('mail.rateHint')}
            unit={t('mail.rateUnit')}
            isOptional
            min={1}
            max={10000}
            {...control('ratePerMinute')}
          />
          <NumberField
            label={labels.maxConnections}
            min={1}
            max={20}
            {...control('maxConnections', { isRequired: true })}
          />
        </div>
        <TextArea
          label={labels.caCertificate}
          hint={t('mail.caHint')}
          isOptional
          rows={3}
          dir="ltr"
          spellCheck={false}
          className="font-mono text-meta"
          {...ca}
        />
        <Switch label={labels.allowUnverified} hint={t('mail.allowUnverifiedHint')} {...unverified} />
      </div>
    </details>
  )
}
