import type { SessionUser } from '@atum-desk/contract/auth'
import type { Permission } from '@atum-desk/contract/permissions'
import { useSyncExternalStore } from 'react'
import { currentSession, subscribeSession } from '../../lib/api/session.ts'
import { mayUser } from '../../lib/api/session-user.ts'

export const useSession = () => useSyncExternalStore(subscribeSession, currentSession)

/** Who is signed in. Only for screens behind `SessionGate`, where someone is. */
export function useUser(): SessionUser {
  const session = useSession()
  if (!('user' in session)) throw new Error('this screen stands outside the SessionGate')
  return session.user
}

/** What the role allows at all; what one ticket allows is in its `allowedActions`. */
export function useMay(): (permission: Permission) => boolean {
  const user = useUser()
  return (permission) => mayUser(user, permission)
}
