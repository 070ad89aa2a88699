import type { Permission } from '@atum-desk/contract/permissions'
import type { PermissionEntry, Role } from '@atum-desk/contract/roles'

/** What was ticked or taken away and is not saved yet, per role. A version that changes meanwhile takes nothing of it. */
export type Ticks = Readonly<Record<string, Readonly<Partial<Record<Permission, boolean>>>>>

export const isTicked = (ticks: Ticks, { name, permissions }: Role, permission: Permission): boolean =>
  ticks[name]?.[permission] ?? permissions.includes(permission)

/** Whether a box can have an effect at all for whom the role is. */
export const canHold = ({ audience }: Role, { audiences }: PermissionEntry): boolean => audiences.includes(audience)

/** With these boxes set so. One that is as it is stored leaves nothing to save. */
export const ticked = (ticks: Ticks, role: Role, permissions: readonly Permission[], isOn: boolean): Ticks => {
  const own = { ...ticks[role.name] }
  for (const permission of permissions) {
    if (role.permissions.includes(permission) === isOn) delete own[permission]
    else own[permission] = isOn
  }
  const { [role.name]: _before, ...others } = ticks
  return Object.keys(own).length === 0 ? others : { ...others, [role.name]: own }
}

export type GroupState = 'all' | 'some' | 'none'

/** Of the boxes of a group that the role can hold; undefined where there is none. */
export const groupState = (ticks: Ticks, role: Role, entries: readonly PermissionEntry[]): GroupState | undefined => {
  const fitting = entries.filter((entry) => canHold(role, entry))
  if (fitting.length === 0) return undefined
  const held = fitting.filter(({ name }) => isTicked(ticks, role, name)).length
  return held === 0 ? 'none' : held === fitting.length ? 'all' : 'some'
}

/**
 * What is left to save once a role was saved as `sent` had it: boxes turned over meanwhile. One that was set back while it
 * was on its way differs from what is stored now.
 */
export const leftAfter = (now: Ticks, sent: Ticks, name: string): Ticks => {
  const [own, gone] = [{ ...now[name] }, { ...sent[name] }]
  for (const [box, isOn] of Object.entries(gone) as [Permission, boolean][]) {
    if (own[box] === isOn) delete own[box]
    else own[box] ??= !isOn
  }
  const { [name]: _saved, ...others } = now
  return Object.keys(own).length === 0 ? others : { ...others, [name]: own }
}

/** The whole set to send. */
export const heldBy = (ticks: Ticks, role: Role, entries: readonly PermissionEntry[]): Permission[] =>
  entries.filter(({ name }) => isTicked(ticks, role, name)).map(({ name }) => name)

/** How many boxes are changed in all. */
export const changeCount = (ticks: Ticks): number =>
  Object.values(ticks).reduce((sum, own) => sum + Object.keys(own).length, 0)

/** In which two roles differ. */
export const differs = (ticks: Ticks, [one, other]: readonly [Role, Role], permission: Permission): boolean =>
  isTicked(ticks, one, permission) !== isTicked(ticks, other, permission)
