import { useTranslation } from 'react-i18next'
import { Sheet } from '../../../../../ui/primitives/Sheet.tsx'
import type { ChangeFilters } from '../useTicketFilters.ts'
import { FilterDates } from './FilterDates.tsx'
import { FilterPick } from './FilterPick.tsx'
import { isDateField, type PickedField, pickedFilter } from './picked-fields.ts'

interface FilterSheetProps {
  readonly field: PickedField | undefined
  readonly change: ChangeFilters
  readonly onClose: () => void
}

/** What a menu has no room for. */
export function FilterSheet({ field, change, onClose }: FilterSheetProps) {
  const { t } = useTranslation('lists')
  const pick = (value: string) => {
    onClose()
    if (field) change(pickedFilter(field, value))
  }
  return (
    <Sheet title={field ? t(`field.${field}`) : ''} isOpen={field !== undefined} onClose={onClose}>
      {field &&
        (isDateField(field) ? <FilterDates field={field} onPick={pick} /> : <FilterPick field={field} onPick={pick} />)}
    </Sheet>
  )
}
