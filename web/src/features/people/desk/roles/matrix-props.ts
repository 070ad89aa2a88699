import type { PermissionEntry, Role } from '@atum-desk/contract/roles'
import type { Matrix } from './useMatrix.ts'

/** The matrix in either shape, as a table or role by role. */
export interface MatrixProps {
  readonly groups: readonly { readonly name: PermissionEntry['group']; readonly entries: readonly PermissionEntry[] }[]
  readonly roles: readonly Role[]
  readonly matrix: Matrix
}
