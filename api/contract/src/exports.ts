import { type Static, Type } from 'typebox'
import { query } from './common.ts'
import { TicketFilter } from './views.ts'

/** In this order. The names are those of the API, whatever the caller's language: a program reads them, too. */
export const exportColumns = [
  'id',
  'number',
  'title',
  'status',
  'priority',
  'category',
  'service',
  'tags',
  'organization',
  'requester',
  'requesterEmail',
  'createdBy',
  'assignee',
  'team',
  'createdAt',
  'acceptedAt',
  'updatedAt',
  'resolvedAt',
  'closedAt',
  'firstResponseDueAt',
  'firstResponseMetAt',
  'firstResponseBreachedAt',
  'resolutionDueAt',
  'resolutionMetAt',
  'resolutionBreachedAt',
  'resolution',
  'rootCause',
  'rejectionReason',
] as const
export type ExportColumn = (typeof exportColumns)[number]

export const ExportQuery = query(
  {
    ...TicketFilter.properties,
    bom: Type.Optional(
      Type.Boolean({ description: 'Begin with a byte order mark, by which Excel knows UTF-8. Without: none.' }),
    ),
  },
  { title: 'ExportQuery' },
)
export type ExportQuery = Static<typeof ExportQuery>
