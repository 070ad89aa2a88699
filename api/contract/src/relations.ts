import { type Static, Type } from 'typebox'
import { body, Id, Version } from './common.ts'
import { Category, Description, LinkKind, TicketPriority, Title } from './tickets.ts'

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const idOrNumber = (description: string) =>
  Type.String({
    'x-expected': 'must be an id, or a number like ATD-1042',
    pattern: `^(${uuid}|ATD-[0-9]{1,9})$`,
    maxLength: 36,
    description: `${description} Its id, or the number that people quote.`,
    examples: ['ATD-1042'],
  })

const version = Type.Optional(Version)

export const LinkBody = body(
  { kind: LinkKind, ticketId: idOrNumber('The other ticket.') },
  { title: 'LinkBody', description: 'Seen from the ticket of the address: it `blocks` the other one, and so on.' },
)
export type LinkBody = Static<typeof LinkBody>

/** The address of a link, from either of its sides. */
export const ByLink = Type.Object({ id: Id, kind: LinkKind, otherId: Id })

export const ParentBody = body(
  { parentId: idOrNumber('The ticket that this one becomes a child of; of the same organization.') },
  { title: 'ParentBody', description: 'In place of the parent that it has, if it has one.' },
)
export type ParentBody = Static<typeof ParentBody>

export const MergeBody = body(
  {
    version,
    into: idOrNumber('The ticket that goes on; of the same organization, and not over.'),
    shareWithCustomers: Type.Optional(
      Type.Boolean({
        description:
          'Its requester and its CC go onto the CC of the other ticket, also those who could not see that one. ' +
          'Left out, only those go who could.',
      }),
    ),
  },
  { title: 'MergeBody' },
)
export type MergeBody = Static<typeof MergeBody>

export const UnmergeBody = body({ version }, { title: 'UnmergeBody' })
export type UnmergeBody = Static<typeof UnmergeBody>

export const SplitBody = body(
  {
    commentId: Type.String({ ...Id, description: 'A public comment of the ticket; it becomes the description.' }),
    title: Title,
    description: Type.Optional(Type.String({ ...Description, description: 'In place of the comment’s words.' })),
    priority: Type.Optional(TicketPriority),
    category: Type.Optional(Category),
    serviceId: Type.Optional(Id),
  },
  { title: 'SplitBody', description: 'Priority and category are the ticket’s own unless said.' },
)
export type SplitBody = Static<typeof SplitBody>
