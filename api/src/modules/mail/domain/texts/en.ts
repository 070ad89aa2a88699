import type { Catalog } from './catalog.ts'

export const en: Catalog = {
  greeting: 'Hello {recipient},',
  footer: '{helpdesk}. You get this message because the request concerns you.',
  preferences: 'What you are told of, and when, is yours to choose',
  open: { ticket: 'Open the request', helpdesk: 'Open the helpdesk' },
  priorities: { P1: 'critical', P2: 'high', P3: 'normal', P4: 'low' },
  clocks: { first_response: 'first reply', resolution: 'solution', next_response: 'next reply' },
  news: {
    'ticket.created': {
      customer: {
        subject: 'We have your request',
        body: '{actor} has opened this request for you. You will hear from us as soon as it is accepted.',
      },
      staff: {
        subject: 'New request from {organization}',
        body: '{requester} of {organization} asks for help, priority {priority}. The request waits for acceptance.',
      },
    },
    'ticket.accepted': {
      customer: {
        subject: 'Your request is accepted',
        body: 'We have accepted your request. Somebody will be assigned to it.',
      },
      staff: { subject: 'Accepted', body: '{actor} has accepted this request.' },
    },
    'ticket.rejected': {
      customer: {
        subject: 'Your request is declined',
        body: '{actor} has declined your request, for this reason:',
      },
      staff: { subject: 'Declined', body: '{actor} has declined this request:' },
    },
    'ticket.cancelled': {
      customer: { subject: 'Your request is cancelled', body: '{actor} has cancelled this request.' },
      staff: { subject: 'Cancelled', body: '{actor} has cancelled this request. Nothing more is to be done.' },
    },
    'ticket.assigned': {
      customer: { subject: 'Your request is assigned', body: '{holder} now looks after your request.' },
      staff: { subject: 'Assigned to {holder}', body: '{actor} has assigned this request to {holder}.' },
    },
    'ticket.started': {
      customer: { subject: 'Your request is in progress', body: '{actor} has begun to work on your request.' },
      staff: { subject: 'In progress', body: '{actor} has begun to work on this request.' },
    },
    'ticket.info_requested': {
      customer: {
        subject: 'We need something from you',
        body: 'We cannot go on without an answer from you. Please write it in the portal.',
      },
      staff: { subject: 'Waiting for the customer', body: '{actor} waits for an answer of the customer.' },
    },
    'ticket.resumed': {
      customer: { subject: 'Work on your request goes on', body: '{actor} works on your request again.' },
      staff: { subject: 'In progress again', body: '{actor} has resumed this request.' },
    },
    'ticket.resolved': {
      customer: {
        subject: 'Your request is solved',
        body: '{actor} has solved your request. Please say in the portal whether the solution holds.',
      },
      staff: { subject: 'Solved', body: '{actor} has solved this request.' },
    },
    'ticket.reopened': {
      customer: { subject: 'Your request is open again', body: '{actor} has reopened your request.' },
      staff: { subject: 'Reopened', body: '{actor} has reopened this request: the solution did not hold.' },
    },
    'ticket.closed': {
      customer: {
        subject: 'Your request is closed',
        body: 'This request is closed. For more, open a follow-up to it.',
      },
      staff: { subject: 'Closed', body: '{actor} has closed this request.' },
    },
    'ticket.merged': {
      customer: {
        subject: 'Your request goes on with another one',
        body: '{actor} has merged your request with another one about the same matter. Nothing you wrote is lost. Where it goes on stands in the portal.',
      },
      staff: { subject: 'Merged', body: '{actor} has merged this request into another one.' },
    },
    'ticket.absorbed': {
      customer: null,
      staff: { subject: 'Another request came in', body: '{actor} has merged another request into this one.' },
    },
    'ticket.unmerged': {
      customer: {
        subject: 'Your request goes on by itself again',
        body: '{actor} has taken your request out of the other one. It goes on where it was.',
      },
      staff: { subject: 'No longer merged', body: '{actor} has taken this request out of the other one.' },
    },
    'ticket.released': {
      customer: null,
      staff: { subject: 'A merged request left', body: '{actor} has taken a merged request out of this one.' },
    },
    'comment.added': {
      customer: { subject: 'A new message', body: '{actor} writes:' },
      staff: { subject: 'A new message from {actor}', body: '{actor} writes:' },
    },
    'note.added': {
      customer: null,
      staff: { subject: 'An internal note by {actor}', body: '{actor} notes, for the staff only:' },
    },
    'ticket.escalated': {
      customer: null,
      staff: {
        subject: 'Escalated',
        body: '{actor} has escalated this request to your role. Whoever takes it has it.',
      },
    },
    'ticket.deescalated': {
      customer: null,
      staff: { subject: 'Back with {holder}', body: '{actor} has given this request back to {holder}.' },
    },
    'sla.warned': {
      customer: null,
      staff: { subject: 'Due soon: {clock}', body: 'Most of the time for the {clock} of this request is used up.' },
    },
    'sla.breached': {
      customer: null,
      staff: { subject: 'Overdue: {clock}', body: 'The {clock} of this request was due by {due}.' },
    },
    'sla.escalated': {
      customer: null,
      staff: {
        subject: 'Escalated: {clock}, {percent} %',
        body: 'Of the time for the {clock} of this request, {percent} % is used up. It is in the hands of {holder}.',
      },
    },
  },
  digest: {
    subject: 'What happened: {count}',
    body: 'This is what came for you since the last summary.',
  },
  andMore: 'and {count} more',
  accounts: {
    'password.reset_requested': {
      subject: 'Set a new password',
      body: 'Somebody, most likely you, asked for a new password at {helpdesk}. This link is good once, for an hour. If it was not you, there is nothing to do.',
      open: 'Set a new password',
    },
    'user.invited': {
      subject: 'You are invited to {helpdesk}',
      body: 'An account at {helpdesk} waits for you. Choose a password, and sign in with it and this e-mail address. This link is good once, for seven days.',
      open: 'Choose a password',
    },
  },
  test: {
    subject: 'A test message of {helpdesk}',
    body: 'The mail server works: this message came through it.',
  },
}
