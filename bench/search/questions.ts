import type { Somebody } from './people.ts'

/** What is asked, with the pages to walk before the one that is measured. */
export type Question = Readonly<{ name: string; path: string; pages?: number }>

const q = (name: string, typed: string, more = ''): Question => ({
  name: `${name}: ${typed}${more}`,
  path: `/api/tickets?q=${encodeURIComponent(typed)}${more}`,
})

export const searches = (_: Somebody): readonly Question[] => [
  q('number', 'ATD-51042'),
  q('a word', 'printer'),
  q('two words', 'printer password'),
  q('three words', 'vpn certificate expired'),
  q('beginning', 'conn'),
  q('two letters', 'pr'),
  q('everywhere', 'please'),
  q('rare', 'quacogutro'),
  q('misspelt', 'pritner'),
  q('both misspelt', 'certifcate exprired'),
  q('nothing like it', 'xqzzwwyy'),
  q('phrase', '"license invoice"'),
  q('without', 'printer -vpn'),
  q('name', 'haddad'),
  q('name and word', 'haddad printer'),
  q('organization', 'nile'),
  q('arabic', 'الطابعة'),
  q('arabic, two', 'طابعه شبكه'),
  q('operators', 'status:open printer'),
  q('operators', 'org:"Nile 0" priority:P1 status:waiting'),
  q('operators', 'assignee:me status:open'),
  q('operators', 'tag:vpn created:2026'),
  q('operators', 'sla:breached category:network'),
  q('operators', 'has:attachment created:>2026-06-01 server'),
  q('sorted', 'printer', '&sort=-updatedAt'),
]

const l = (name: string, query: string, pages = 0): Question => ({ name, path: `/api/tickets?${query}`, pages })
const sorts = ['-updatedAt', 'updatedAt', '-createdAt', 'createdAt', '-number', 'number', '-priority', 'priority']

export const lists = ({ orgId, teamId }: Somebody): readonly Question[] => [
  ...sorts.map((sort) => l(`sort=${sort}`, `sort=${sort}`)),
  l('sort=-updatedAt, page 1,000', 'sort=-updatedAt', 999),
  l('sort=priority, page 1,000', 'sort=priority', 999),
  l('open', 'status=NEW,ACCEPTED,ASSIGNED,IN_PROGRESS,WAITING_CUSTOMER'),
  l('open, by priority', 'status=NEW,ACCEPTED,ASSIGNED,IN_PROGRESS,WAITING_CUSTOMER&sort=priority'),
  l('waiting', 'status=WAITING_CUSTOMER'),
  l('closed', 'status=CLOSED'),
  l('mine', 'assigneeId=me'),
  l('mine, open', 'assigneeId=me&status=ASSIGNED,IN_PROGRESS,WAITING_CUSTOMER'),
  l('unassigned, open', 'assigneeId=none&status=ACCEPTED,ASSIGNED,IN_PROGRESS'),
  l('of a team', `teamId=${teamId}`),
  l('of an organization', `orgId=${orgId}`),
  l('of a requester', 'requesterId=me'),
  l('P1', 'priority=P1'),
  l('breached', 'breached=true'),
  l('not breached, open', 'breached=false&status=ASSIGNED,IN_PROGRESS'),
]
