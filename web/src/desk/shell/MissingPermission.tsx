import type { Permission } from '@atum-desk/contract/permissions'
import { useTranslation } from 'react-i18next'
import { usePermissionWords } from '../../features/people/desk/roles/usePermissionWords.ts'

/** As the matrix of roles calls it, and as the API does: an administrator finds it by either. */
export function MissingPermission({ permission }: { permission: Permission }) {
  const { t } = useTranslation('desk')
  const wordsOf = usePermissionWords()
  return (
    <dl className="mb-3 grid w-full gap-1 rounded-control border border-line bg-surface-2 px-4 py-3">
      <dt className="text-meta text-muted">{t('notAllowed.missing')}</dt>
      <dd>{wordsOf(permission)}</dd>
      <dd className="text-meta text-text-2">
        <bdi className="font-mono">{permission}</bdi>
      </dd>
    </dl>
  )
}
