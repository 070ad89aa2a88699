import type { PermissionEntry, Role } from '@atum-desk/contract/roles'
import { useTranslation } from 'react-i18next'
import { useHasColumns } from '../../../../lib/screen/useHasColumns.ts'
import { LeaveGuard } from '../../../admin/edit/LeaveGuard.tsx'
import { useListAddress } from '../../../admin/list/useListAddress.ts'
import { CompareBar } from './CompareBar.tsx'
import { MatrixBar } from './MatrixBar.tsx'
import { MatrixTable } from './MatrixTable.tsx'
import { differs } from './matrix.ts'
import { RoleCards } from './RoleCards.tsx'
import { useMatrix } from './useMatrix.ts'

const groupNames = ['tickets', 'directory', 'administration'] as const

/** All roles, or two beside each other: then only that in which they differ. */
export function MatrixScreen({ roles, entries }: { roles: readonly Role[]; entries: readonly PermissionEntry[] }) {
  const { t } = useTranslation('people')
  const matrix = useMatrix(roles, entries)
  const hasColumns = useHasColumns()
  const { filters, change } = useListAddress(['one', 'other'])
  const [one, other] = [filters.one, filters.other].map((name) => roles.find((role) => role.name === name))
  const pair = one && other && one !== other ? ([one, other] as const) : undefined
  const shown = pair ? entries.filter(({ name }) => differs(matrix.ticks, pair, name)) : entries
  const groups = groupNames
    .map((name) => ({ name, entries: shown.filter(({ group }) => group === name) }))
    .filter((group) => group.entries.length > 0)
  const props = { groups, roles: pair ?? roles, matrix }
  return (
    <>
      {hasColumns && <CompareBar roles={roles} filters={filters} change={change} />}
      <div className="min-h-0 flex-1 overflow-auto">
        {pair && shown.length === 0 && <p className="p-6 text-text-2">{t('roles.same')}</p>}
        {hasColumns ? groups.length > 0 && <MatrixTable {...props} /> : <RoleCards {...props} />}
      </div>
      <MatrixBar matrix={matrix} />
      <LeaveGuard isHeld={matrix.isHeld} />
    </>
  )
}
