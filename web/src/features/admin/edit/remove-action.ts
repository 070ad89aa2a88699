import type { Action } from '../../../lib/actions/action.ts'

interface RemoveScope {
  readonly ask: () => void
}

export const removeFromUse: Action<RemoveScope> = {
  id: 'admin.remove',
  titleKey: 'admin:action.remove',
  keys: [],
  when: () => true,
  run: ({ ask }) => ask(),
}

export const removeActions = [removeFromUse] as const
