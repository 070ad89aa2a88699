import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchInput } from '../../../../ui/primitives/SearchInput.tsx'
import { FilterSelect } from '../../../admin/list/FilterSelect.tsx'
import { ListScreen } from '../../../admin/list/ListScreen.tsx'
import { useListAddress } from '../../../admin/list/useListAddress.ts'
import { roles } from '../roles/api.ts'
import { useRoleTitle } from '../roles/useRoleTitle.ts'
import { personPages } from './api.ts'
import { OrganizationSheet } from './OrganizationSheet.tsx'
import { personStates, stateFilter } from './person-state.ts'
import { usePersonColumns } from './usePersonColumns.tsx'
import { another, useWhose, whoseFilter } from './useWhose.ts'

export function PersonList() {
  const { t } = useTranslation('people')
  const titleOf = useRoleTitle()
  const { filters, change, isNarrowed, clear } = useListAddress(['q', 'role', 'whose', 'state'])
  const { q, role, whose, state } = filters
  const [isPicking, setPicking] = useState(false)
  const query = useInfiniteQuery(personPages({ q, role, ...whoseFilter(whose), ...stateFilter(state) }))
  const { data: known = [] } = useQuery(roles)
  const create = { to: '/admin/users/new', title: t('person.new') }
  return (
    <ListScreen
      title={t('person.list')}
      query={query}
      failed={t('person.listFailed')}
      columns={usePersonColumns()}
      idOf={({ id }) => id}
      to={({ id }) => `/admin/users/${id}`}
      create={create}
      filters={
        <>
          <SearchInput label={t('person.search')} q={q} onSearch={(next) => change({ q: next })} />
          <FilterSelect
            label={t('field.role')}
            any={t('person.anyRole')}
            options={known.map((one) => ({ value: one.name, title: titleOf(one) }))}
            value={role}
            onChange={(next) => change({ role: next })}
          />
          <FilterSelect
            label={t('field.organization')}
            any={t('person.anywhere')}
            options={useWhose(whose)}
            value={whose}
            onChange={(next) => (next === another ? setPicking(true) : change({ whose: next }))}
          />
          <OrganizationSheet
            isOpen={isPicking}
            onClose={() => setPicking(false)}
            onPick={(id) => {
              setPicking(false)
              change({ whose: id })
            }}
          />
          <FilterSelect
            label={t('field.state')}
            any={t('state.any')}
            options={personStates.map((value) => ({ value, title: t(`state.${value}`) }))}
            value={state}
            onChange={(next) => change({ state: next })}
          />
        </>
      }
      empty={{ title: t('person.none'), text: t('person.noneText') }}
      onClear={isNarrowed ? clear : undefined}
    />
  )
}
