import type { Organization } from '@atum-desk/contract/organizations'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchInput } from '../../../../ui/primitives/SearchInput.tsx'
import { DateTime } from '../../../../ui/text/DateTime.tsx'
import type { Rows } from '../../../admin/list/columns.ts'
import { FilterSelect } from '../../../admin/list/FilterSelect.tsx'
import { ListScreen } from '../../../admin/list/ListScreen.tsx'
import { useListAddress } from '../../../admin/list/useListAddress.ts'
import { ActiveChip } from '../ActiveChip.tsx'
import { isActiveOf, stateOptions } from '../states.ts'
import { organizationPages } from './api.ts'

const newOrganization = '/admin/organizations/new'

export function OrganizationList() {
  const { t } = useTranslation('people')
  const { filters, change, isNarrowed, clear } = useListAddress(['q', 'state'])
  const query = useInfiniteQuery(organizationPages({ q: filters.q, active: isActiveOf(filters.state) }))
  const columns = useMemo<Rows<Organization>['columns']>(
    () => [
      {
        key: 'name',
        title: t('field.name'),
        cell: ({ name }) => <bdi className="wrap-anywhere font-medium">{name}</bdi>,
      },
      {
        key: 'visibility',
        title: t('organization.visibility.label'),
        width: 'w-2/5',
        cell: ({ ticketVisibility }) => t(`organization.visibility.${ticketVisibility}`),
      },
      {
        key: 'since',
        title: t('field.since'),
        width: 'w-36',
        cell: ({ createdAt }) => <DateTime instant={createdAt} />,
      },
      { key: 'state', title: t('field.state'), width: 'w-32', cell: ({ active }) => <ActiveChip isActive={active} /> },
    ],
    [t],
  )
  const create = { to: newOrganization, title: t('organization.new') }
  return (
    <ListScreen
      title={t('organization.list')}
      query={query}
      failed={t('organization.listFailed')}
      columns={columns}
      idOf={({ id }) => id}
      to={({ id }) => `/admin/organizations/${id}`}
      create={create}
      filters={
        <>
          <SearchInput label={t('organization.search')} q={filters.q} onSearch={(q) => change({ q })} />
          <FilterSelect
            label={t('field.state')}
            any={t('state.any')}
            options={stateOptions(t)}
            value={filters.state}
            onChange={(state) => change({ state })}
          />
        </>
      }
      empty={{ title: t('organization.none'), text: t('organization.noneText') }}
      onClear={isNarrowed ? clear : undefined}
    />
  )
}
