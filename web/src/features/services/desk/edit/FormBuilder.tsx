import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../../../ui/feedback/Notice.tsx'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { FieldCard } from './FieldCard.tsx'
import { faultOfField } from './field-faults.ts'
import { anotherField, type FieldForm } from './field-form.ts'
import { moved } from './moved.ts'
import type { ServiceEdit } from './useServiceEdit.ts'

const most = 50

/** The questions that the service asks beyond the request itself, in their order. */
export function FormBuilder({ edit, version }: { edit: ServiceEdit; version: number | undefined }) {
  const { t } = useTranslation('services')
  const { form } = edit
  const { isSubmitted, errors } = form.formState
  const fields = form.watch('form.fields')
  const [opened, open] = useState<string>()
  const put = (next: FieldForm[]) =>
    form.setValue('form.fields', next, { shouldDirty: true, shouldValidate: isSubmitted })
  const add = () => {
    const field = anotherField(fields)
    put([...fields, field])
    open(field.uid)
  }
  const faultAt = (index: number, field: FieldForm) => {
    const fault = isSubmitted ? faultOfField(field) : undefined
    return fault ? t(`form.fault.${fault}`) : refusalIn(errors.form?.fields?.[index])
  }
  return (
    <section aria-labelledby="form" className="grid gap-3">
      <div className="grid gap-0.5">
        <h2 id="form" className="font-medium">
          {t('form.title')}
        </h2>
        <p className="text-meta text-text-2">{t('form.text')}</p>
      </div>
      {version !== undefined && (
        <Notice>
          <p className="text-text-2">{t('form.version', { version })}</p>
        </Notice>
      )}
      {fields.length > 0 && (
        <ol className="grid gap-2">
          {fields.map((field, index) => (
            <FieldCard
              key={field.uid}
              field={field}
              nth={index + 1}
              of={fields.length}
              isOpened={field.uid === opened}
              fault={faultAt(index, field)}
              onChange={(next) => put(fields.map((one, at) => (at === index ? next : one)))}
              onMove={(step) => put(moved(fields, index, step))}
              onRemove={() => put(fields.filter((_, at) => at !== index))}
            />
          ))}
        </ol>
      )}
      <Button className="w-fit" disabled={fields.length >= most} onClick={add}>
        <Icon of={Plus} />
        {t('form.add')}
      </Button>
    </section>
  )
}

/** What the server has against one question, wherever in it. */
const refusalIn = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined
  if ('message' in error && typeof error.message === 'string') return error.message
  return Object.values(error).map(refusalIn).find(Boolean)
}
