import type { TicketFilter } from '@atum-desk/contract/views'
import { pathWith } from '../../../../lib/api/path.ts'

type Name = 'status' | 'priority' | 'breached' | 'q' | 'teamId' | 'orgId' | 'assigneeId'
type Asked = Readonly<{ [Member in Name]?: TicketFilter[Member] | undefined }>

/** Where the desk lists what the API was asked for. */
export const listAddress = ({ teamId, orgId, assigneeId, ...same }: Asked): string =>
  pathWith('/tickets', { ...same, team: teamId, org: orgId, assignee: assigneeId })
