import { type Static, Type } from 'typebox'
import { body, Email, Id } from './common.ts'

/** Enough for a department, and few enough to write to all of them. */
const maxPeople = 50
const people = { maxItems: maxPeople, uniqueItems: true }

export const WatchersBody = body(
  { userIds: Type.Array(Id, { ...people, description: 'Staff who may read tickets.' }) },
  { title: 'WatchersBody', description: 'Everybody who is to watch, in place of those who do.' },
)
export type WatchersBody = Static<typeof WatchersBody>

export const CcIds = Type.Array(Id, { ...people, description: 'People of the requester’s organization.' })
export const CcEmails = Type.Array(Email, {
  ...people,
  description: 'The same, by e-mail, for who knows no ids; each is somebody’s who has an account.',
})

export const CcBody = body(
  { userIds: Type.Optional(CcIds), emails: Type.Optional(CcEmails) },
  {
    title: 'CcBody',
    description: 'Everybody who is to be on the CC, in place of those who are. Two empty lists empty it.',
    minProperties: 1,
  },
)
export type CcBody = Static<typeof CcBody>
