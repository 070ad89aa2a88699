import type { Page } from '@atum-desk/contract/common'
import type { EndedSessions, PersonSession } from '@atum-desk/contract/sessions'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { del, get } from '../../lib/api/client.ts'
import { pathWith } from '../../lib/api/path.ts'

const path = '/api/me/sessions'

/** Where one is signed in now, the newest first. */
export const ownSessions = infiniteQueryOptions({
  queryKey: [path],
  queryFn: ({ pageParam: cursor, signal }) => get<Page<PersonSession>>(pathWith(path, { cursor, limit: 10 }), signal),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
})

export const endOwnSession = (id: string): Promise<PersonSession> => del(`${path}/${id}`)

/** All but the one that asks. */
export const endOtherSessions = (): Promise<EndedSessions> => del(path)
