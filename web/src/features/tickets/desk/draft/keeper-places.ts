import type { Draft } from '@atum-desk/contract/drafts'
import { ApiFailure } from '../../../../lib/api/problem.ts'
import { Keeper } from './keeper.ts'
import type { Kept } from './meeting.ts'

export const noon = Date.parse('2026-11-20T12:00:00.000Z')
export const there = (body: string, version: number, at = noon): Draft => ({
  kind: 'reply',
  body,
  version,
  updatedAt: version === 0 ? null : new Date(at).toISOString(),
})
/** A server of one draft, which can be out of reach, and a device. */
export const places = () => {
  let draft = there('', 0)
  let device: Kept | undefined
  const state = { isAway: false, asked: 0, puts: [] as string[] }
  const reach = () => {
    if (state.isAway) throw new ApiFailure('unreachable')
  }
  const keeper = new Keeper({
    read: () => device,
    write: (kept) => {
      device = kept
    },
    put: async (version, text) => {
      reach()
      if (version !== draft.version) throw new ApiFailure('version-conflict')
      state.puts.push(text)
      draft = there(text, version + 1)
      return draft
    },
    drop: async () => {
      reach()
      draft = there('', 0)
      return draft
    },
    ask: () => {
      state.asked++
    },
    now: () => noon,
  })
  return { keeper, state, server: () => draft, device: () => device, elsewhere: (next: Draft) => (draft = next) }
}
