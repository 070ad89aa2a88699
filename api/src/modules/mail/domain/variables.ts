import { isAccountMail, type MailEvent, type MailReader } from '@atum-desk/contract/mail'

/** What may stand in braces, in the words that an administrator reads beside it. Flat: there is one ticket in a message. */
const descriptions = {
  recipient: 'Who gets the message',
  helpdesk: 'What the helpdesk calls itself',
  link: 'Where to read on and answer; of a password, the link that sets a new one',
  preferences: 'Where one chooses what one is told of',
  actor: 'Who did it; the helpdesk itself where nobody did',
  number: 'The number of the request, as ATD-1042',
  title: 'The title of the request',
  organization: 'The organization whose request it is',
  requester: 'For whom the request was opened',
  priority: 'The priority, in a word',
  holder: 'Who has it in hand: a person, a team, or the helpdesk',
  words: 'What somebody wrote: the message, the reason, the solution. Quoted; alone in its paragraph it may be absent',
  clock: 'Which promise: first reply, next reply, solution',
  due: 'When it was due, in the reader’s own time',
  percent: 'How much of the time is used up',
  count: 'How many things are told of',
  items: 'What is told of, one a line',
} as const

export type Variable = keyof typeof descriptions

const ofEverything = ['recipient', 'helpdesk', 'link'] as const
const ofTicket = [
  'preferences',
  'actor',
  'number',
  'title',
  'organization',
  'requester',
  'priority',
  'holder',
  'words',
] as const
/** Promises are the staff's own affair: no customer is told of one. */
const ofClock = ['clock', 'due', 'percent'] as const

/** NTF-15: which there are depends on what is told, and to whom. */
export function variablesOf(event: MailEvent, reader: MailReader): readonly Variable[] {
  if (isAccountMail(event)) return ofEverything
  if (event === 'digest') return [...ofEverything, 'preferences', 'count', 'items']
  const clocks = event.startsWith('sla.') && reader === 'staff' ? ofClock : []
  return [...ofEverything, ...ofTicket, ...clocks]
}

export const describedVariables = (event: MailEvent, reader: MailReader) =>
  variablesOf(event, reader).map((name) => ({ name, description: descriptions[name] }))
