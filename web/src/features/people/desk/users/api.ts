import type { CreatePersonBody, Person, UpdatePersonBody } from '@atum-desk/contract/people'
import type { EndedSessions, PersonSession } from '@atum-desk/contract/sessions'
import { queryOptions } from '@tanstack/react-query'
import { del, get, patch, post } from '../../../../lib/api/client.ts'
import { pagesOf } from '../../../admin/pages-of.ts'

const path = '/api/users'

/** Whatever is read of people here begins with this. */
export const peopleKey = [path] as const

type Filters = Readonly<{
  q?: string
  role?: string
  orgId?: string | undefined
  staff?: boolean | undefined
  active?: boolean | undefined
  invited?: boolean | undefined
}>

export const personPages = (filters: Filters) => pagesOf<Person>(path, filters)

export const person = (id: string) =>
  queryOptions({ queryKey: [path, id], queryFn: ({ signal }) => get<Person>(`${path}/${id}`, signal) })

export const createPerson = (body: CreatePersonBody) => post<CreatePersonBody, Person>(path, body)

export const changePerson = (id: string, body: UpdatePersonBody) =>
  patch<UpdatePersonBody, Person>(`${path}/${id}`, body)

export const sendInvitation = (id: string) => post<object, Person>(`${path}/${id}/invitation`, {})
export const withdrawInvitation = (id: string) => del<Person>(`${path}/${id}/invitation`)

export const sessionPages = (id: string) => pagesOf<PersonSession>(`${path}/${id}/sessions`)
export const endSession = (id: string, sessionId: string) => del<PersonSession>(`${path}/${id}/sessions/${sessionId}`)
export const endSessions = (id: string) => del<EndedSessions>(`${path}/${id}/sessions`)
