import type { MailTemplate } from '@atum-desk/contract/mail'
import { type FocusEvent, useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { TextArea } from '../../../../ui/primitives/TextArea.tsx'
import { TextField } from '../../../../ui/primitives/TextField.tsx'
import type { Fields } from '../../../admin/edit/fields.ts'
import { Variables } from './Variables.tsx'
import { inserted, type TemplateValues } from './values.ts'

type Place = HTMLInputElement | HTMLTextAreaElement

interface TemplateFieldsProps {
  readonly edit: Fields<TemplateValues> & { readonly form: UseFormReturn<TemplateValues> }
  readonly stored: MailTemplate
}

const isName = (name: string): name is keyof TemplateValues => name === 'subject' || name === 'text' || name === 'html'

/** Three fields, and the variables that may stand in them: one that is pressed comes where the caret was. */
export function TemplateFields({ edit: { field, form }, stored }: TemplateFieldsProps) {
  const { t } = useTranslation('channels')
  // As its readers will have it, and not as the first letter of a line happens to be.
  const dir = stored.locale === 'ar' ? 'rtl' : 'ltr'
  const last = useRef<Place>(null)
  const remember = ({ target }: FocusEvent<HTMLElement>) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) last.current = target
  }
  const insert = (name: string) => {
    const place = last.current
    if (!place || !isName(place.name)) return
    const { selectionStart, selectionEnd, value } = place
    const { words, caret } = inserted(value, selectionStart ?? value.length, selectionEnd ?? value.length, name)
    form.setValue(place.name, words, { shouldDirty: true })
    place.focus()
    place.setSelectionRange(caret, caret)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only takes note of which field had the caret. */}
      <div className="grid gap-5" onFocus={remember}>
        <TextField
          label={t('messages.subject')}
          dir={dir}
          maxLength={300}
          {...field('subject', { isRequired: true })}
        />
        <TextArea
          label={t('messages.text')}
          hint={t('messages.textHint')}
          rows={10}
          dir={dir}
          maxLength={10000}
          {...field('text', { isRequired: true })}
        />
        <details open={stored.html !== null || undefined} className="grid gap-3">
          <summary className="w-fit cursor-pointer font-medium">{t('messages.ownHtml')}</summary>
          <TextArea
            label={t('messages.html')}
            hint={t('messages.htmlHint')}
            isOptional
            rows={8}
            dir="ltr"
            maxLength={20000}
            spellCheck={false}
            className="mt-3 font-mono text-meta"
            {...field('html')}
          />
        </details>
      </div>
      <Variables variables={stored.variables} onPick={insert} />
    </>
  )
}
