import type { Followers } from '../watchers/index.ts'
import { createTicketActions, move } from './actions/ticket-actions.service.ts'
import { createTicketFields } from './answers/ticket-fields.ts'
import { createComments } from './comments/comments.service.ts'
import { createTicketHanding, type HandingDeps } from './handing/ticket-handing.service.ts'
import { createTicketQueues } from './handing/ticket-queues.service.ts'
import { createTicketCreation } from './opening/ticket-creation.service.ts'
import { createTicketRelating } from './relating/ticket-relating.ts'
import { createRequesterChange } from './requester/ticket-requester.service.ts'
import { createTicketEdit } from './ticket-edit.service.ts'
import { createTicketReader, type ReaderDeps } from './ticket-reader.ts'
import { createTimeline } from './timeline/timeline.service.ts'

export type Tickets = ReturnType<typeof createTickets>

type TicketDeps = ReaderDeps &
  Pick<HandingDeps, 'assignment'> & { followers: Followers } & Parameters<typeof createTicketFields>[0] &
  Pick<Parameters<typeof createTimeline>[0], 'attachments'>

/** Everything that can be asked of tickets: each kind of use case in a file of its own. */
export function createTickets({ db, sla, settings, attachments, forms, assignment, followers }: TicketDeps) {
  const fields = createTicketFields({ forms })
  const reader = createTicketReader({ db, sla, settings, fields, followers })
  const actions = createTicketActions({ db, settings, reader, fields })
  const handing = createTicketHanding({ db, settings, reader, assignment })
  const editing = createTicketEdit({ db, reader, fields })
  const creation = createTicketCreation({ db, reader, fields, followers })
  return {
    create: creation.create,
    relating: createTicketRelating({ reader, creation }),
    update: editing.update,
    retag: editing.retag,
    get: reader.get,
    list: reader.list,
    listNew: reader.listNew,
    timeline: createTimeline({ db, attachments }).timeline,
    comments: createComments({ db, settings, move }),
    accept: actions.accept,
    reject: actions.reject,
    handing,
    assign: handing.assign,
    queues: createTicketQueues({ db, reader }),
    setStatus: actions.setStatus,
    changeRequester: createRequesterChange({ db, reader }).changeRequester,
    cancel: actions.cancel,
    acceptSolution: actions.acceptSolution,
    refuseSolution: actions.refuseSolution,
  }
}
