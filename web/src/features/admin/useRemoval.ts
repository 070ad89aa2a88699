import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { useSay } from '../../ui/feedback/useSay.ts'

/** Out of use, and back to its list, which is read anew and says so. */
export function useRemoval(all: QueryKey, backTo: string) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const say = useSay()
  return async (remove: () => Promise<unknown>, done: string): Promise<void> => {
    await remove()
    void client.invalidateQueries({ queryKey: all })
    say.done(done)
    void navigate(backTo)
  }
}
