import { memo, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { MenuCheck, MenuLine, MenuRadios } from '../../../../ui/primitives/MenuChoices.tsx'
import { PriorityMark } from '../../marks/PriorityMark.tsx'
import { StatusMark } from '../../marks/StatusMark.tsx'
import { FilterMenu } from './FilterMenu.tsx'
import { assignees, noFilters, priorities, sorts, statuses, type TicketFilters } from './filters.ts'
import { SearchField } from './SearchField.tsx'
import { toggled } from './toggled.ts'
import type { ChangeFilters } from './useTicketFilters.ts'

interface FilterBarProps {
  readonly filters: TicketFilters
  readonly change: ChangeFilters
}

const whose = ['any', ...assignees] as const

/** Rests while one walks through the list. */
export const FilterBar = memo(function FilterBar({ filters, change }: FilterBarProps) {
  const { t } = useTranslation(['tickets', 'terms'])
  const { status, priority, assignee, breached, q, sort } = filters
  const search = useCallback((next: string) => change(() => ({ q: next })), [change])
  return (
    <search className="flex flex-wrap items-center gap-2" aria-label={t('tickets:list.filters')}>
      <SearchField q={q} onSearch={search} />
      <div className="-m-1 flex gap-2 overflow-x-auto p-1 max-tablet:basis-full">
        <FilterMenu label={t('tickets:field.status')} isOn={status.length > 0}>
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
        <FilterMenu label={t('tickets:field.priority')} isOn={priority.length > 0}>
          {priorities.map((one) => (
            <MenuCheck
              key={one}
              isChecked={priority.includes(one)}
              onChange={() => change((now) => ({ priority: toggled(priorities, now.priority, one) }))}
            >
              <PriorityMark priority={one} />
            </MenuCheck>
          ))}
          <MenuLine />
          <MenuCheck isChecked={breached} onChange={(isChecked) => change(() => ({ breached: isChecked }))}>
            {t('tickets:list.breached')}
          </MenuCheck>
        </FilterMenu>
        <FilterMenu label={t('tickets:field.assignee')} isOn={assignee !== undefined}>
          <MenuRadios
            label={t('tickets:field.assignee')}
            options={whose.map((value) => ({ value, title: t(`tickets:list.assignee.${value}`) }))}
            value={assignee ?? 'any'}
            onChange={(next) => change(() => ({ assignee: assignees.find((one) => one === next) }))}
          />
        </FilterMenu>
        <FilterMenu label={t('tickets:list.sort')} isOn={sort !== noFilters.sort}>
          <MenuRadios
            label={t('tickets:list.sort')}
            options={sorts.map((value) => ({ value, title: t(`tickets:list.sorts.${value}`) }))}
            value={sort}
            onChange={(next) => change(() => ({ sort: next }))}
          />
        </FilterMenu>
      </div>
    </search>
  )
})
