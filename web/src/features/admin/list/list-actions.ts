import type { Action } from '../../../lib/actions/action.ts'
import { moveFocus, rowsOf } from './rows.ts'

interface AdminListScope {
  /** Left out where nothing can be made. */
  readonly create?: (() => void) | undefined
}

const next: Action<AdminListScope> = {
  id: 'admin.next',
  titleKey: 'admin:action.next',
  keys: ['j'],
  when: () => true,
  run: () => moveFocus(1),
}

const previous: Action<AdminListScope> = {
  id: 'admin.previous',
  titleKey: 'admin:action.previous',
  keys: ['k'],
  when: () => true,
  run: () => moveFocus(-1),
}

/** On a row that has the focus, Enter is the row’s own. */
const open: Action<AdminListScope> = {
  id: 'admin.open',
  titleKey: 'admin:action.open',
  keys: ['enter'],
  when: () => true,
  run: () => rowsOf()[0]?.focus(),
}

const create: Action<AdminListScope> = {
  id: 'admin.new',
  titleKey: 'admin:action.new',
  keys: ['n'],
  when: (scope) => scope.create !== undefined,
  run: (scope) => scope.create?.(),
}

export const adminListActions = [next, previous, open, create] as const
