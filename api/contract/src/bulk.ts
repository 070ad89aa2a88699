import { type Static, Type } from 'typebox'
import { StaffCommentBody } from './comments.ts'
import { body, Id, nullable, uuidPattern, Version } from './common.ts'
import { Problem } from './problem.ts'
import { MergeBody } from './relations.ts'
import { AcceptBody, AssignBody, RejectBody, StatusBody } from './ticket-bodies.ts'
import { Category, Tags, TicketPriority, TicketSummary } from './tickets.ts'

// The members of the single ticket’s bodies; the version is each ticket’s own.
const { version: _accepted, ...accepting } = AcceptBody.properties
const { version: _rejected, ...rejecting } = RejectBody.properties
const { version: _assigned, ...assigning } = AssignBody.properties
const { version: _moved, ...moving } = StatusBody.properties
const { version: _merged, ...merging } = MergeBody.properties

const doing = <const T extends string, M extends Parameters<typeof body>[0]>(type: T, members: M) =>
  body({ type: Type.Literal(type), ...members }, { title: `Bulk_${type}` })

export const BulkAction = Type.Union(
  [
    doing('accept', accepting),
    doing('reject', rejecting),
    doing('assign', assigning),
    doing('status', moving),
    doing('priority', { priority: TicketPriority }),
    doing('category', { category: nullable(Category) }),
    doing('tags', { add: Type.Optional(Tags), remove: Type.Optional(Tags) }),
    doing('comment', { body: StaffCommentBody.properties.body, internal: Type.Optional(Type.Boolean()) }),
    doing('merge', merging),
  ],
  {
    title: 'BulkAction',
    description:
      'With the members that the same action has for one ticket. `status` goes to `to`, as …/status does; a `comment` ' +
      'is internal unless it says otherwise; of `tags`, `remove` goes before `add`.',
  },
)
export type BulkAction = Static<typeof BulkAction>

export const BulkBody = body(
  {
    ids: Type.Array(Id, { minItems: 1, maxItems: 200, uniqueItems: true, description: 'Done in this order.' }),
    versions: Type.Optional(
      Type.Record(Type.String({ pattern: uuidPattern }), Version, {
        additionalProperties: false,
        maxProperties: 200,
        description: 'By id, where the writer insists on what he saw.',
      }),
    ),
    action: BulkAction,
  },
  {
    title: 'BulkBody',
    examples: [
      {
        ids: ['019aa1d0-3b60-7c4e-9d52-6f1f0a7b2c3d', '019aa1d0-3b61-7a10-8c04-0d9be4c1a2f7'],
        action: { type: 'assign', teamId: '019aa1d0-3b62-7d3f-b3a8-5e2c9d1f4a60' },
      },
    ],
  },
)
export type BulkBody = Static<typeof BulkBody>

const { type, title, status, detail, code, errors, currentVersion, possibleActions, mergedInto, openChildren } =
  Problem.properties

export const BulkResult = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        id: Id,
        ok: Type.Boolean(),
        ticket: Type.Optional(TicketSummary),
        problem: Type.Optional(
          Type.Object(
            { type, title, status, detail, code, errors, currentVersion, possibleActions, mergedInto, openChildren },
            { description: 'What the same action on this ticket alone would have answered.' },
          ),
        ),
      }),
    ),
  },
  { title: 'BulkResult', description: 'One for each id, in their order: either the ticket or the problem.' },
)
export type BulkResult = Static<typeof BulkResult>
