import { useCallback, useState } from 'react'
import { signOut } from '../../lib/api/session.ts'

export function useSignOut() {
  const [isBusy, setBusy] = useState(false)
  const leave = useCallback(async () => {
    setBusy(true)
    await signOut()
  }, [])
  return { leave, isBusy }
}
