import { memo, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MenuItem } from '../../../../../ui/primitives/Menu.tsx'
import { MenuCheck, MenuLine, MenuRadios } from '../../../../../ui/primitives/MenuChoices.tsx'
import { PriorityMark } from '../../../marks/PriorityMark.tsx'
import { StatusMark } from '../../../marks/StatusMark.tsx'
import { assignees, priorities, statuses, type TicketFilters } from '../filters.ts'
import { toggled } from '../toggled.ts'
import type { ChangeFilters } from '../useTicketFilters.ts'
import { FilterMenu } from './FilterMenu.tsx'
import { FilterSheet } from './FilterSheet.tsx'
import { MoreFilters } from './MoreFilters.tsx'
import type { PickedField } from './picked-fields.ts'
import { SearchField } from './SearchField.tsx'

interface FilterBarProps {
  readonly filters: TicketFilters
  readonly change: ChangeFilters
}

const whose = ['any', ...assignees] as const

/** Rests while one walks through the list. */
export const FilterBar = memo(function FilterBar({ filters, change }: FilterBarProps) {
  const { t } = useTranslation(['lists', 'tickets', 'terms'])
  const { status, priority, assignee, q } = filters
  const [picking, pick] = useState<PickedField>()
  const search = useCallback((next: string) => change(() => ({ q: next })), [change])
  return (
    <search className="flex flex-wrap items-center gap-2" aria-label={t('lists:filter.bar')}>
      <SearchField q={q} onSearch={search} />
      <div className="-m-1 flex gap-2 overflow-x-auto p-1 max-tablet:basis-full">
        <FilterMenu label={t('lists:field.status')} isOn={status.length > 0}>
          {statuses.map((one) => (
            <MenuCheck
              key={one}
              isChecked={status.includes(one)}
              onChange={() => change((now) => ({ status: toggled(statuses, now.status, one) }))}
            >
              <StatusMark status={one} word={t(`terms:status.${one}`)} />
            </MenuCheck>
          ))}
        </FilterMenu>
        <FilterMenu label={t('lists:field.priority')} isOn={priority.length > 0}>
          {priorities.map((one) => (
            <MenuCheck
              key={one}
              isChecked={priority.includes(one)}
              onChange={() => change((now) => ({ priority: toggled(priorities, now.priority, one) }))}
            >
              <PriorityMark priority={one} />
            </MenuCheck>
          ))}
        </FilterMenu>
        <FilterMenu label={t('lists:field.assignee')} isOn={assignee !== undefined}>
          <MenuRadios
            label={t('lists:field.assignee')}
            options={whose.map((value) => ({ value, title: t(`lists:filter.assignee.${value}`) }))}
            value={whose.find((one) => one === (assignee ?? 'any')) ?? ('' as 'any')}
            onChange={(next) => change(() => ({ assignee: assignees.find((one) => one === next) }))}
          />
          <MenuLine />
          <MenuItem onSelect={() => pick('assignee')}>{t('lists:filter.someone')}</MenuItem>
        </FilterMenu>
        <MoreFilters filters={filters} change={change} onPick={pick} />
      </div>
      <FilterSheet field={picking} change={change} onClose={() => pick(undefined)} />
    </search>
  )
})
