import { type Static, Type } from 'typebox'
import { Id, Instant, nullable, page } from './common.ts'

/** One sign-in that is still open: a browser, on a machine. */
export const PersonSession = Type.Object(
  {
    id: Id,
    startedAt: Instant,
    lastUsedAt: Instant,
    expiresAt: Instant,
    address: nullable(Type.String({ description: 'The IP address that signed in.' })),
    userAgent: nullable(Type.String({ description: 'What the browser says it is.' })),
    current: Type.Boolean({ description: 'The one that asks.' }),
  },
  { title: 'PersonSession' },
)
export type PersonSession = Static<typeof PersonSession>
export const PersonSessionPage = page(PersonSession, {
  title: 'PersonSessionPage',
  description: 'What is open, newest sign-in first.',
})

export const ByPersonAndSession = Type.Object({ id: Id, sessionId: Id })
export const BySession = Type.Object({ sessionId: Id })

export const EndedSessions = Type.Object(
  { ended: Type.Integer({ description: 'How many were open.' }) },
  { title: 'EndedSessions' },
)
export type EndedSessions = Static<typeof EndedSessions>

/** Why a session is over. */
export type SessionEnd =
  | 'signed_out'
  | 'token_reused'
  | 'account_changed'
  | 'password_reset'
  | 'ended_by_owner'
  | 'ended_by_administrator'
