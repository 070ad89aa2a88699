import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { removing } from '../../../../lib/focus/removing.ts'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { cx } from '../../../../ui/cx.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { Chip } from '../../../../ui/primitives/Chip.tsx'
import { FieldError } from '../../../../ui/primitives/FieldError.tsx'
import { MoveButtons } from '../../../admin/fields/MoveButtons.tsx'
import { FieldAnswers } from './FieldAnswers.tsx'
import { FieldTexts } from './FieldTexts.tsx'
import type { FieldForm } from './field-form.ts'

interface FieldCardProps {
  readonly field: FieldForm
  /** Its place, from 1, of how many. */
  readonly nth: number
  readonly of: number
  readonly isOpened: boolean
  readonly fault: string | undefined
  readonly onChange: (field: FieldForm) => void
  readonly onMove: (step: -1 | 1) => void
  readonly onRemove: () => void
}

/** One question: what it is in a line, and opened, all that can be said of it. */
export function FieldCard(props: FieldCardProps) {
  const { field, nth, of, isOpened, fault, onChange, onMove, onRemove } = props
  const { t } = useTranslation('services')
  const { locale } = useLocale()
  const label = field.label[locale] || field.label.en || t('form.untitled')
  return (
    <li className={cx('relative rounded-control border bg-surface-2', fault ? 'border-danger' : 'border-line')}>
      <details open={isOpened} className="group">
        <summary className="flex min-h-control cursor-pointer flex-wrap items-center gap-x-2.5 gap-y-1 py-1.5 ps-3 pe-22">
          <Icon
            name="chevronDown"
            className="size-3 text-muted transition-transform duration-120 group-open:rotate-180"
          />
          <bdi className="min-w-0 truncate font-medium">{label}</bdi>
          <span className="text-meta text-muted">{t(`type.${field.type}`)}</span>
          {field.required && <Chip>{t('form.requiredMark')}</Chip>}
          {field.audience !== 'customer' && <Chip>{t(`audience.${field.audience}`)}</Chip>}
        </summary>
        <div className="grid gap-4 border-line border-t p-3.5">
          <FieldTexts field={field} onChange={onChange} />
          <FieldAnswers field={field} onChange={onChange} />
          <Button size="small" tone="quiet" className="w-fit text-danger" {...removing('field', onRemove)}>
            <Icon of={Trash2} className="size-3.5" />
            {t('form.remove')}
            <span className="sr-only">{label}</span>
          </Button>
        </div>
      </details>
      <span className="absolute inset-e-1 top-0">
        <MoveButtons name={label} isFirst={nth === 1} isLast={nth === of} onMove={onMove} />
      </span>
      {fault && (
        <div className="border-line border-t px-3.5 py-2">
          <FieldError>{fault}</FieldError>
        </div>
      )}
    </li>
  )
}
