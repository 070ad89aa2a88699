import type { Ticket, TicketAction } from '@atum-desk/contract/tickets'
import type { Action } from '../../../../lib/actions/action.ts'
import type { TitleKey } from '../../../../lib/i18n/locale.ts'
import { isFinal } from '../composer/modes.ts'
import { may } from '../may.ts'
import type { TicketSheet } from '../sheets/ticket-sheet.ts'
import { askedIn } from '../side/answer-changes.ts'
import { mayChooseTeam } from '../side/team.ts'

export interface MoreScope {
  readonly ticket: Ticket
  readonly canEdit: boolean
  readonly canWork: boolean
  readonly canWatch: boolean
  readonly canOpen: boolean
  readonly answer: () => void
  readonly ask: (sheet: TicketSheet) => void
  readonly watch: () => void
  readonly unmerge: () => void
}

type MoreAction = Action<MoreScope>
type Condition = (scope: MoreScope) => boolean

const isAlive: Condition = ({ ticket }) => ticket.mergedAt === null && !isFinal(ticket.status)
const allowed =
  (action: TicketAction): Condition =>
  ({ ticket }) =>
    may(ticket, action)

const asking = (sheet: TicketSheet, titleKey: TitleKey, when: Condition, keys: readonly string[] = []): MoreAction => ({
  id: `ticket.${sheet}`,
  titleKey,
  keys,
  when,
  run: ({ ask }) => ask(sheet),
})

const works: Condition = (scope) => scope.canWork && isAlive(scope)
const setPriority = asking('priority', 'ticket:action.priority', ({ canEdit }) => canEdit, ['p'])
const chooseTeam = asking('team', 'ticket:action.team', ({ ticket }) => mayChooseTeam(ticket))
export const linkTicket = asking('link', 'ticket:action.link', works, ['l'])
export const setParentOf = asking('parent', 'ticket:action.parent', works)
export const mergeTicket = asking('merge', 'ticket:action.merge', allowed('merge'))
export const escalateTicket = asking('escalate', 'ticket:action.escalate', allowed('escalate'))
export const giveBack = asking('deescalate', 'ticket:action.deescalate', allowed('deescalate'))
export const changeRequesterOf = asking('requester', 'ticket:action.requester', allowed('change_requester'))
export const chooseWatchers = asking('watchers', 'ticket:action.watchers', ({ canWatch }) => canWatch)
export const chooseCc = asking('cc', 'ticket:action.cc', (scope) => scope.canWatch && isAlive(scope))
export const explainSla = asking('sla', 'ticket:action.sla', ({ ticket: { sla } }) =>
  Object.values(sla).some((clock) => clock !== null),
)
export const followUp = asking(
  'followUp',
  'ticket:action.followUp',
  ({ ticket, canOpen }) => canOpen && (isFinal(ticket.status) || ticket.status === 'RESOLVED'),
)

const watching = (name: 'watch' | 'unwatch', isWatching: boolean): MoreAction => ({
  id: `ticket.${name}`,
  titleKey: `ticket:action.${name}`,
  keys: ['w'],
  when: ({ canWatch, ticket }) => canWatch && ticket.watching === isWatching,
  run: ({ watch }) => watch(),
})
export const watchTicket = watching('watch', false)
export const unwatchTicket = watching('unwatch', true)

export const changeAnswers: MoreAction = {
  id: 'ticket.answers',
  titleKey: 'ticket:answers.edit',
  keys: [],
  when: ({ canEdit, ticket }) => canEdit && askedIn(ticket.fields).length > 0,
  run: ({ answer }) => answer(),
}

export const unmergeTicket: MoreAction = {
  id: 'ticket.unmerge',
  titleKey: 'ticket:action.unmerge',
  keys: [],
  when: allowed('unmerge'),
  run: ({ unmerge }) => unmerge(),
}

export const moreActions: readonly MoreAction[] = [
  ...[
    setPriority,
    chooseTeam,
    changeAnswers,
    linkTicket,
    setParentOf,
    mergeTicket,
    unmergeTicket,
    escalateTicket,
    giveBack,
    changeRequesterOf,
  ],
  ...[watchTicket, unwatchTicket, chooseWatchers, chooseCc, explainSla, followUp],
]
