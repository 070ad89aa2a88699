import type { Settings } from '@atum-desk/contract/settings'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../ui/feedback/useSay.ts'
import { TextField } from '../../ui/primitives/TextField.tsx'
import { EditScreen } from '../admin/edit/EditScreen.tsx'
import { useEditForm } from '../admin/edit/useEditForm.ts'
import { saveSettings, settings } from '../settings/desk/api.ts'
import { AccentField } from './AccentField.tsx'
import { shownToAll } from './api.ts'
import { HeroFields } from './HeroFields.tsx'
import { LogoField } from './LogoField.tsx'
import { LookPreview } from './LookPreview.tsx'
import { showColoursAnew } from './show-anew.ts'
import { bodyOf, type Values, valuesOf } from './values.ts'

/** How the helpdesk looks: what is typed is seen at once, beside what it will be measured by. */
export function BrandingForm({ stored }: { readonly stored: Settings }) {
  const { t } = useTranslation('branding')
  const client = useQueryClient()
  const say = useSay()
  const edit = useEditForm<Settings, Values>({
    stored,
    valuesOf,
    send: (changes) => saveSettings(bodyOf(changes)),
    wordsOf: ({ code }) => (code === 'contrast' ? t('accent.refused') : undefined),
    onSaved: (answer) => {
      client.setQueryData(settings.queryKey, answer)
      void client.invalidateQueries({ queryKey: shownToAll.queryKey })
      showColoursAnew(answer)
      say.done(t('saved'))
    },
  })
  const values = edit.form.watch()
  return (
    <EditScreen
      title={t('title')}
      back={t('back')}
      backTo="/admin"
      edit={edit}
      submit={t('save')}
      labels={{ helpdeskName: t('name') }}
    >
      <p className="text-text-2">{t('text')}</p>
      <section aria-label={t('preview.label')} className="grid gap-4 tablet:grid-cols-2">
        <LookPreview theme="dark" values={values} />
        <LookPreview theme="light" values={values} />
      </section>
      <TextField
        label={t('name')}
        maxLength={100}
        autoComplete="off"
        {...edit.field('helpdeskName', { isRequired: true })}
      />
      <LogoField />
      <fieldset className="grid min-w-0 gap-3">
        <legend className="mb-1 font-medium">{t('accent.label')}</legend>
        <p className="text-meta text-text-2">{t('accent.hint')}</p>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5 tablet:grid-cols-2">
          <AccentField theme="dark" {...edit.control('accentDark')} />
          <AccentField theme="light" {...edit.control('accentLight')} />
        </div>
      </fieldset>
      <HeroFields field={edit.field} />
    </EditScreen>
  )
}
