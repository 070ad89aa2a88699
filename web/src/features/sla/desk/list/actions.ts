import type { Action } from '../../../../lib/actions/action.ts'

interface OrderScope {
  readonly hasSeveral: boolean
  readonly move: (step: -1 | 1) => void
  readonly apply: () => void
}

const up: Action<OrderScope> = {
  id: 'sla.up',
  titleKey: 'sla:action.up',
  keys: ['u'],
  when: ({ hasSeveral }) => hasSeveral,
  run: ({ move }) => move(-1),
}

const down: Action<OrderScope> = {
  id: 'sla.down',
  titleKey: 'sla:action.down',
  keys: ['d'],
  when: ({ hasSeveral }) => hasSeveral,
  run: ({ move }) => move(1),
}

export const openApply: Action<OrderScope> = {
  id: 'sla.apply',
  titleKey: 'sla:action.apply',
  keys: [],
  when: () => true,
  run: ({ apply }) => apply(),
}

export const policyActions = [up, down, openApply] as const
