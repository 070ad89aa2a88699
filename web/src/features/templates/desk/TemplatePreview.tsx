import { useTranslation } from 'react-i18next'
import { Chip } from '../../../ui/primitives/Chip.tsx'
import { RichText } from '../../../ui/text/RichText.tsx'
import { PriorityMark } from '../../tickets/marks/PriorityMark.tsx'
import type { TemplateForm } from './template-form.ts'

interface TemplatePreviewProps {
  readonly values: TemplateForm
  readonly service: string | undefined
}

/** How a ticket begins that is opened with it. */
export function TemplatePreview({ values, service }: TemplatePreviewProps) {
  const { t } = useTranslation('templates')
  const { title, description, priority, category, tags } = values
  return (
    <section aria-labelledby="preview" className="grid gap-3 rounded-panel border border-line bg-surface-2 p-4">
      <h2 id="preview" className="font-medium text-meta text-muted">
        {t('preview.title')}
      </h2>
      <p dir="auto" className="font-semibold text-lead">
        {title.trim() || <span className="font-normal text-muted">{t('preview.noTitle')}</span>}
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-meta text-text-2 empty:hidden">
        {priority && <PriorityMark priority={priority} />}
        {service && <bdi>{service}</bdi>}
        {category.trim() !== '' && <bdi>{category}</bdi>}
        {tags.map((tag) => (
          <Chip key={tag}>
            <bdi>{tag}</bdi>
          </Chip>
        ))}
      </div>
      <div className="rounded-control border border-line bg-surface-1 p-3">
        {description.trim() === '' ? (
          <p className="text-muted">{t('preview.noText')}</p>
        ) : (
          <RichText markdown={description} />
        )}
      </div>
    </section>
  )
}
