import { useTranslation } from 'react-i18next'
import { MenuItem } from '../../../../../ui/primitives/Menu.tsx'
import { MenuCheck, MenuLine } from '../../../../../ui/primitives/MenuChoices.tsx'
import { conditionIn, conditionNames } from '../conditions.ts'
import type { TicketFilters } from '../filters.ts'
import type { ChangeFilters } from '../useTicketFilters.ts'
import { FilterMenu } from './FilterMenu.tsx'
import { type PickedField, pickedFields } from './picked-fields.ts'

interface MoreFiltersProps {
  readonly filters: TicketFilters
  readonly change: ChangeFilters
  readonly onPick: (field: PickedField) => void
}

/** The filters that are asked for less often. */
export function MoreFilters({ filters, change, onPick }: MoreFiltersProps) {
  const { t } = useTranslation('lists')
  const { team, org, requester, tags, breached, escalated, merged, q } = filters
  const isOn =
    [team, org, requester, breached, escalated, merged].some((one) => one !== undefined) ||
    tags.length > 0 ||
    conditionNames.some((name) => conditionIn(q, name) !== undefined)
  return (
    <FilterMenu label={t('filter.more')} isOn={isOn}>
      {pickedFields.map((field) => (
        <MenuItem key={field} onSelect={() => onPick(field)}>
          {t('filter.choose', { field: t(`field.${field}`) })}
        </MenuItem>
      ))}
      <MenuLine />
      <MenuCheck
        isChecked={breached === true}
        onChange={(isChecked) => change(() => ({ breached: isChecked || undefined }))}
      >
        {t('filter.breached')}
      </MenuCheck>
      <MenuCheck
        isChecked={escalated !== undefined}
        onChange={(isChecked) => change(() => ({ escalated: isChecked ? 'mine' : undefined }))}
      >
        {t('filter.escalated')}
      </MenuCheck>
      <MenuCheck
        isChecked={merged === true}
        onChange={(isChecked) => change(() => ({ merged: isChecked || undefined }))}
      >
        {t('filter.merged')}
      </MenuCheck>
    </FilterMenu>
  )
}
