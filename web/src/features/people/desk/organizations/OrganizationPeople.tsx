import type { Organization } from '@atum-desk/contract/organizations'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../../../../lib/i18n/usePageTitle.ts'
import { Empty } from '../../../../ui/feedback/Empty.tsx'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { ButtonLink } from '../../../../ui/primitives/ButtonLink.tsx'
import { Panel } from '../../../../ui/primitives/Panel.tsx'
import { EditHeader } from '../../../admin/edit/EditHeader.tsx'
import { ListBody } from '../../../admin/list/ListBody.tsx'
import { ListSkeleton } from '../../../admin/list/ListSkeleton.tsx'
import { personPages } from '../users/api.ts'
import { usePersonColumns } from '../users/usePersonColumns.tsx'
import { useOrganizationTabs } from './useOrganizationTabs.tsx'

/** Who belongs to one organization. */
export function OrganizationPeople({ organization: { id, name } }: { organization: Organization }) {
  const { t } = useTranslation('people')
  const query = useInfiniteQuery(personPages({ orgId: id }))
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  const invite = <ButtonLink to={`/admin/users/new?organization=${id}`}>{t('person.new')}</ButtonLink>
  const columns = usePersonColumns()
  usePageTitle(name)
  return (
    <Panel label={name}>
      <EditHeader
        title={name}
        back={t('organization.list')}
        backTo="/admin/organizations"
        tabs={useOrganizationTabs(id)}
        buttons={items.length > 0 && invite}
      />
      {query.isPending && <ListSkeleton />}
      {!query.data && query.error && (
        <Failed isPage title={t('person.listFailed')} error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.data && items.length === 0 && (
        <Empty title={t('person.none')} text={t('organization.nobodyText')}>
          {invite}
        </Empty>
      )}
      {items.length > 0 && (
        <ListBody
          label={t('organization.tab.people')}
          items={items}
          columns={columns}
          idOf={(person) => person.id}
          to={(person) => `/admin/users/${person.id}`}
          query={query}
        />
      )}
    </Panel>
  )
}
