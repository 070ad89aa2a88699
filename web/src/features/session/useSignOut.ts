import { useCallback, useState } from 'react'
import { signOut } from '../../lib/api/session.ts'
import { dropDrafts } from '../../lib/storage/draft.ts'
import { useUser } from './useSession.ts'

/** Signing out takes along what this person had typed here and not sent. */
export function useSignOut() {
  const { id } = useUser()
  const [isBusy, setBusy] = useState(false)
  const leave = useCallback(async () => {
    setBusy(true)
    dropDrafts(id)
    await signOut()
  }, [id])
  return { leave, isBusy }
}
