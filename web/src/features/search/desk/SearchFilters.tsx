import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/primitives/Button.tsx'
import { NarrowBy } from './NarrowBy.tsx'
import { type Asked, priorityChoices, statusChoices } from './query.ts'

interface SearchFiltersProps {
  readonly asked: Asked
  readonly onAsk: (part: Partial<Asked>) => void
}

/** The two that narrow most; all others are conditions in the field. */
export function SearchFilters({ asked: { status, priority }, onAsk }: SearchFiltersProps) {
  const { t } = useTranslation(['search', 'terms'])
  const statuses = statusChoices.map((one) => ({
    value: one,
    title: one === 'open' ? t('search:open') : t(`terms:status.${one}`),
  }))
  const priorities = priorityChoices.map((one) => ({ value: one, title: t(`terms:priority.${one}`) }))
  return (
    <div className="flex flex-wrap items-center gap-2">
      <NarrowBy
        label={t('search:status')}
        value={status ?? ''}
        options={[{ value: '', title: t('search:anyStatus') }, ...statuses]}
        onChange={(value) => onAsk({ status: statusChoices.find((one) => one === value) })}
      />
      <NarrowBy
        label={t('search:priority')}
        value={priority ?? ''}
        options={[{ value: '', title: t('search:anyPriority') }, ...priorities]}
        onChange={(value) => onAsk({ priority: priorityChoices.find((one) => one === value) })}
      />
      {(status ?? priority) && (
        <Button size="small" tone="quiet" onClick={() => onAsk({ status: undefined, priority: undefined })}>
          {t('search:clear')}
        </Button>
      )}
    </div>
  )
}
