import type { Action } from '../../../../lib/actions/action.ts'

interface ComposerScope {
  readonly isEmpty: boolean
  readonly submit: () => void
}

export const sendWhatIsWritten: Action<ComposerScope> = {
  id: 'ticket.send',
  titleKey: 'tickets:action.send',
  keys: ['ctrl enter'],
  when: ({ isEmpty }) => !isEmpty,
  run: ({ submit }) => submit(),
}
