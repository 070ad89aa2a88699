/** What narrows a search (docs/search.md), each with a value that shows how it is meant. Written alike in every language. */
export const operators = [
  { name: 'status', example: 'status:waiting' },
  { name: 'priority', example: 'priority:high' },
  { name: 'assignee', example: 'assignee:me' },
  { name: 'team', example: 'team:mine' },
  { name: 'requester', example: 'requester:nour' },
  { name: 'org', example: 'org:"Nile Logistics"' },
  { name: 'service', example: 'service:laptop' },
  { name: 'category', example: 'category:network' },
  { name: 'tag', example: '-tag:vip' },
  { name: 'sla', example: 'sla:breached' },
  { name: 'has', example: 'has:attachment' },
  { name: 'is', example: 'is:unassigned' },
  { name: 'created', example: 'created:7d' },
  { name: 'updated', example: 'updated:>2026-01-01' },
  { name: 'solved', example: 'solved:2026-01' },
  { name: 'due', example: 'due:today' },
] as const
