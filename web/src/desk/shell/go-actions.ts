import { allAddress } from '../../features/tickets/desk/list/filters.ts'
import type { Action } from '../../lib/actions/action.ts'
import type { ShellScope } from './actions.ts'

const goToDashboard: Action<ShellScope> = {
  id: 'desk.dashboard',
  titleKey: 'desk:action.dashboard',
  keys: ['g d'],
  when: ({ mayReport }) => mayReport,
  run: ({ go }) => go('/dashboard'),
}

const goToInbox: Action<ShellScope> = {
  id: 'desk.inbox',
  titleKey: 'desk:action.inbox',
  keys: ['g i'],
  when: ({ mayTriage }) => mayTriage,
  run: ({ go }) => go('/inbox'),
}

const goToMyWork: Action<ShellScope> = {
  id: 'desk.my',
  titleKey: 'desk:action.my',
  keys: ['g m'],
  when: () => true,
  run: ({ go }) => go('/my'),
}

const goToTickets: Action<ShellScope> = {
  id: 'desk.tickets',
  titleKey: 'desk:action.tickets',
  keys: ['g t'],
  when: () => true,
  run: ({ go }) => go(allAddress),
}

const goToSearch: Action<ShellScope> = {
  id: 'desk.searchPage',
  titleKey: 'desk:action.searchPage',
  keys: ['g s'],
  when: () => true,
  run: ({ go }) => go('/search'),
}

const goToNotifications: Action<ShellScope> = {
  id: 'desk.notifications',
  titleKey: 'desk:action.notifications',
  keys: ['g n'],
  when: () => true,
  run: ({ go }) => go('/notifications'),
}

const goToPreferences: Action<ShellScope> = {
  id: 'desk.preferences',
  titleKey: 'desk:action.preferences',
  keys: ['g p'],
  when: () => true,
  run: ({ go }) => go('/preferences'),
}

const goToAdmin: Action<ShellScope> = {
  id: 'desk.admin',
  titleKey: 'desk:action.admin',
  keys: ['g a'],
  when: ({ mayAdminister }) => mayAdminister,
  run: ({ go }) => go('/admin'),
}

/** Each place of the desk, by `g` and a letter of its name. */
export const goActions = [
  goToDashboard,
  goToInbox,
  goToMyWork,
  goToTickets,
  goToSearch,
  goToNotifications,
  goToPreferences,
  goToAdmin,
] as const
