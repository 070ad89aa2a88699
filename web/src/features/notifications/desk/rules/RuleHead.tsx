import { useTranslation } from 'react-i18next'
import { audiences } from './rules.ts'

/** The group’s name; where there is room for columns, whom each of them is about. */
export function RuleHead({ id, title }: { id: string; title: string }) {
  const { t } = useTranslation('channels')
  return (
    <div className="grid items-end gap-x-3 split:grid-cols-[minmax(0,2fr)_repeat(6,minmax(0,1fr))]">
      <h2 id={id} className="font-semibold text-heading">
        {title}
      </h2>
      {audiences.map((audience) => (
        <span key={audience} aria-hidden="true" className="hidden text-center text-meta text-muted split:block">
          {t(`rules.audience.${audience}`)}
        </span>
      ))}
    </div>
  )
}
