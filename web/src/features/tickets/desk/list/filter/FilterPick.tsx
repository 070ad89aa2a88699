import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Bar } from '../../../../../ui/feedback/Bar.tsx'
import { Failed } from '../../../../../ui/feedback/Failed.tsx'
import { Skeleton } from '../../../../../ui/feedback/Skeleton.tsx'
import { PickList } from '../../../../../ui/primitives/PickList.tsx'
import type { PickedField } from './picked-fields.ts'
import { useFilterOptions } from './useFilterOptions.tsx'

interface FilterPickProps {
  readonly field: PickedField
  readonly onPick: (value: string) => void
}

/** Typing narrows the list; Enter picks the one that is marked. */
export function FilterPick({ field, onPick }: FilterPickProps) {
  const { t } = useTranslation('lists')
  const [typed, setTyped] = useState('')
  const { options, failed } = useFilterOptions(field, useDeferredValue(typed))
  if (failed && !options)
    return <Failed title={t('filter.failed')} error={failed.error} onRetry={() => void failed.refetch()} />
  if (!options)
    return (
      <Skeleton label={t('filter.loading')}>
        <div className="grid gap-5 py-3">
          <Bar className="w-2/3" />
          <Bar className="w-1/2" />
          <Bar className="w-3/5" />
        </div>
      </Skeleton>
    )
  const title = t(`field.${field}`)
  return (
    <PickList label={title} groups={[{ title, options }]} none={t('filter.none')} onPick={onPick} onType={setTyped} />
  )
}
