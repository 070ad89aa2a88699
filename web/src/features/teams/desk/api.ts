import type { TeamQueue, TeamWorkload, WorkProfile, WorkProfileBody } from '@atum-desk/contract/assignment'
import type { CreateTeamBody, Team, UpdateTeamBody } from '@atum-desk/contract/catalog'
import { queryOptions } from '@tanstack/react-query'
import { get, patch, post, put } from '../../../lib/api/client.ts'
import { everyPage } from '../../../lib/api/every-page.ts'
import { live } from '../../../lib/api/queries.ts'

const path = '/api/teams'

/** Whatever is read of teams begins with this. */
export const teamsKey = [path] as const

/** All of them, those out of use as well: what administration chooses from and names. */
export const everyTeam = queryOptions({
  queryKey: [path, 'all'],
  queryFn: ({ signal }) => everyPage<Team>(path, signal),
  staleTime: 60_000,
})

export const team = (id: string) =>
  queryOptions({ queryKey: [path, id], queryFn: ({ signal }) => get<Team>(`${path}/${id}`, signal) })

export const addTeam = (body: CreateTeamBody): Promise<Team> => post(path, body)
export const saveTeam = (id: string, body: UpdateTeamBody): Promise<Team> => patch(`${path}/${id}`, body)

/** How much each team in use has to do. */
export const queues = queryOptions({
  ...live,
  queryKey: [path, 'queues'],
  queryFn: ({ signal }) => everyPage<TeamQueue>('/api/queues', signal),
})

/** What each member has in hand. */
export const workload = (id: string) =>
  queryOptions({
    ...live,
    queryKey: [path, id, 'workload'],
    queryFn: ({ signal }) => get<TeamWorkload>(`${path}/${id}/workload`, signal),
  })

export const setDuty = (id: string, onDuty: boolean): Promise<WorkProfile> => put(`/api/users/${id}/duty`, { onDuty })
export const saveWork = (id: string, body: WorkProfileBody): Promise<WorkProfile> =>
  patch(`/api/users/${id}/work`, body)
export const workProfile = (id: string) =>
  queryOptions({
    queryKey: ['/api/users', id, 'work'],
    queryFn: ({ signal }) => get<WorkProfile>(`/api/users/${id}/work`, signal),
    staleTime: 0,
  })
