import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../../../../lib/i18n/usePageTitle.ts'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { ButtonLink } from '../../../../ui/primitives/ButtonLink.tsx'
import { Panel } from '../../../../ui/primitives/Panel.tsx'
import { ListHeader } from '../../../admin/list/ListHeader.tsx'
import { ListSkeleton } from '../../../admin/list/ListSkeleton.tsx'
import { permissions, roles } from './api.ts'
import { MatrixScreen } from './MatrixScreen.tsx'

export function RolesScreen() {
  const { t } = useTranslation('people')
  const [known, entries] = [useQuery(roles), useQuery(permissions)]
  const error = known.error ?? entries.error
  usePageTitle(t('roles.list'))
  return (
    <Panel label={t('roles.list')}>
      <ListHeader
        title={t('roles.list')}
        create={{ to: '/admin/roles/new', title: t('roles.new') }}
        filters={null}
        buttons={<ButtonLink to="/admin/roles/explain">{t('roles.why')}</ButtonLink>}
      />
      {known.data && entries.data && <MatrixScreen roles={known.data} entries={entries.data} />}
      {!error && !(known.data && entries.data) && <ListSkeleton />}
      {error && !(known.data && entries.data) && (
        <Failed
          isPage
          title={t('roles.failed')}
          error={error}
          onRetry={() => void Promise.all([known.refetch(), entries.refetch()])}
        />
      )}
    </Panel>
  )
}
