import type { Permission } from '@atum-desk/contract/permissions'
import { useTranslation } from 'react-i18next'

type Key = Permission extends infer One ? (One extends `${infer Area}.${infer Act}` ? `${Area}_${Act}` : never) : never

/** What a box means, in the reader's language. */
export function usePermissionWords(): (permission: Permission) => string {
  const { t } = useTranslation('permissions')
  return (permission) => t(permission.replace('.', '_') as Key)
}
