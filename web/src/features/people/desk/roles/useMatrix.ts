import type { Permission } from '@atum-desk/contract/permissions'
import type { PermissionEntry, Role } from '@atum-desk/contract/roles'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ApiFailure, asFailure } from '../../../../lib/api/problem.ts'
import { useSay } from '../../../../ui/feedback/useSay.ts'
import { changeRole, rolesKey } from './api.ts'
import { changeCount, heldBy, leftAfter, type Ticks, ticked } from './matrix.ts'

/** The matrix as it is being edited. Each changed role is one write, with the version that was seen. */
export function useMatrix(roles: readonly Role[], entries: readonly PermissionEntry[]) {
  const { t } = useTranslation('people')
  const client = useQueryClient()
  const say = useSay()
  const [ticks, setTicks] = useState<Ticks>({})
  const [isSaving, setSaving] = useState(false)
  const [failure, setFailure] = useState<ApiFailure>()
  const [conflicts, setConflicts] = useState<readonly Role[]>([])
  const count = changeCount(ticks)
  const held = useRef(count)
  held.current = count

  /** Answers whether somebody else was faster: what was ticked then stays, on top of what he has saved. */
  const saveOne = async (role: Role): Promise<boolean> => {
    try {
      await changeRole(role.name, { version: role.version, permissions: heldBy(ticks, role, entries) })
      setTicks((now) => leftAfter(now, ticks, role.name))
      return false
    } catch (error) {
      if (asFailure(error).code !== 'version-conflict') throw error
      return true
    }
  }
  const save = async (): Promise<void> => {
    setSaving(true)
    setFailure(undefined)
    setConflicts([])
    const overtaken: Role[] = []
    try {
      for (const role of roles.filter(({ name }) => name in ticks)) if (await saveOne(role)) overtaken.push(role)
      if (overtaken.length === 0) say.done(t('roles.saved'))
    } catch (error) {
      setFailure(asFailure(error))
    } finally {
      await client.invalidateQueries({ queryKey: rolesKey })
      setConflicts(overtaken)
      setSaving(false)
    }
  }

  return {
    ticks,
    tick: (role: Role, permissions: readonly Permission[], isOn: boolean) =>
      setTicks((now) => ticked(now, role, permissions, isOn)),
    count,
    isHeld: () => held.current > 0,
    isSaving,
    save: () => void save(),
    discard: () => {
      setTicks({})
      setFailure(undefined)
      setConflicts([])
    },
    failure,
    conflicts,
  }
}

export type Matrix = ReturnType<typeof useMatrix>
