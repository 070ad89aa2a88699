import { useTranslation } from 'react-i18next'
import { NumberField } from '../../../../ui/primitives/NumberField.tsx'
import { RadioCards } from '../../../../ui/primitives/RadioCards.tsx'
import { TextField } from '../../../../ui/primitives/TextField.tsx'
import type { Fields } from '../../../admin/edit/fields.ts'
import { MoreMailFields } from './MoreMailFields.tsx'
import { useFieldLabels } from './useFieldLabels.ts'
import type { MailValues } from './values.ts'

const ways = ['starttls', 'tls', 'none'] as const

interface MailFieldsProps {
  readonly edit: Fields<MailValues>
  readonly hasPassword: boolean
}

export function MailFields({ edit, hasPassword }: MailFieldsProps) {
  const { t } = useTranslation('channels')
  const labels = useFieldLabels()
  const { field, control } = edit
  return (
    <>
      <div className="grid gap-5 tablet:grid-cols-[1fr_auto]">
        <TextField label={labels.host} dir="ltr" maxLength={253} {...field('host', { isRequired: true })} />
        <NumberField label={labels.port} min={1} max={65535} {...control('port', { isRequired: true })} />
      </div>
      <RadioCards
        name="security"
        label={labels.security}
        className="tablet:grid-cols-3"
        options={ways.map((value) => ({
          value,
          title: t(`mail.way.${value}`),
          text: t(`mail.wayText.${value}`),
        }))}
        {...control('security')}
      />
      <div className="grid gap-5 tablet:grid-cols-2">
        <TextField
          label={labels.username}
          isOptional
          dir="ltr"
          autoComplete="off"
          maxLength={254}
          {...field('username')}
        />
        <TextField
          label={labels.password}
          hint={hasPassword ? t('mail.passwordKept') : undefined}
          isOptional
          type="password"
          dir="ltr"
          autoComplete="new-password"
          maxLength={1000}
          {...field('password')}
        />
      </div>
      <div className="grid gap-5 tablet:grid-cols-2">
        <TextField
          label={labels.fromAddress}
          type="email"
          dir="ltr"
          maxLength={254}
          {...field('fromAddress', { isRequired: true })}
        />
        <TextField label={labels.fromName} isOptional maxLength={100} {...field('fromName')} />
      </div>
      <MoreMailFields edit={edit} />
    </>
  )
}
