import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useUser } from '../session/useSession.ts'

/** Keeps what is shown up to date as it happens. It comes after the first paint; without it, all is asked for as before. */
export function useLive(): void {
  const { id } = useUser()
  const client = useQueryClient()
  useEffect(() => {
    const leaving = new AbortController()
    const start = async () => (await import('./follow.ts')).follow(id, client, leaving.signal)
    void start().catch(() => undefined)
    return () => leaving.abort()
  }, [id, client])
}
