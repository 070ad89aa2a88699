import type { ExplainedAction } from '@atum-desk/contract/roles'

/** What can be done to a ticket, in the order in which it is usually done. */
export const explainedActions = [
  'read',
  'comment',
  'note',
  'upload',
  'edit',
  'accept',
  'reject',
  'assign',
  'take',
  'start',
  'request_info',
  'resume',
  'resolve',
  'reopen',
  'close',
  'cancel',
  'escalate',
  'deescalate',
  'merge',
  'unmerge',
  'change_requester',
  'watch',
  'cc',
] as const satisfies readonly ExplainedAction[]

/** The rules that have words of their own; what else a server knows is told as it tells it. */
const rules = [
  'active',
  'audience',
  'permission',
  'visible',
  'own-organization',
  'status',
  'open',
  'merged',
  'gate',
  'staff-only',
  'own-words',
  'requester',
  'reads',
  'reopen-window',
  'unheld',
  'his-to-take',
  'escalated',
  'escalated-to-role',
  'his-to-give-back',
] as const

export const knownRule = (rule: string) => rules.find((one) => one === rule)
