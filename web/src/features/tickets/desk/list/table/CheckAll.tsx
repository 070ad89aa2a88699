import { useTranslation } from 'react-i18next'

interface CheckAllProps {
  readonly count: number
  readonly checkedCount: number
  readonly onCheckAll: () => void
}

/** Marks all rows that were loaded, or none of them any more. */
export function CheckAll({ count, checkedCount, onCheckAll }: CheckAllProps) {
  const { t } = useTranslation('lists')
  return (
    <label className="grid h-9 cursor-pointer place-items-center">
      <input
        type="checkbox"
        ref={(box) => {
          if (box) box.indeterminate = checkedCount > 0 && checkedCount < count
        }}
        aria-label={t('check.all', { count })}
        checked={checkedCount > 0 && checkedCount === count}
        onChange={onCheckAll}
        className="tick"
      />
    </label>
  )
}
