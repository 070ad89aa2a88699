import type { Person } from '@atum-desk/contract/people'
import type { Action } from '../../../../lib/actions/action.ts'

interface PersonScope {
  readonly person: Person
  readonly isMe: boolean
  readonly setActive: (isActive: boolean) => void
  readonly invite: () => void
  readonly withdraw: () => void
}

const sendAgain: Action<PersonScope> = {
  id: 'person.sendAgain',
  titleKey: 'people:action.sendAgain',
  keys: [],
  when: ({ person }) => person.active && person.invitation !== null,
  run: ({ invite }) => invite(),
}

const withdrawIt: Action<PersonScope> = {
  id: 'person.withdraw',
  titleKey: 'people:action.withdraw',
  keys: [],
  when: ({ person }) => person.active && person.invitation !== null,
  run: ({ withdraw }) => withdraw(),
}

const deactivate: Action<PersonScope> = {
  id: 'person.deactivate',
  titleKey: 'people:action.deactivate',
  keys: [],
  when: ({ person, isMe }) => person.active && person.invitation === null && !isMe,
  run: ({ setActive }) => setActive(false),
}

const reactivate: Action<PersonScope> = {
  id: 'person.reactivate',
  titleKey: 'people:action.reactivate',
  keys: [],
  when: ({ person }) => !person.active,
  run: ({ setActive }) => setActive(true),
}

export const personActions = [sendAgain, withdrawIt, deactivate, reactivate] as const
