import type { TFunction } from 'i18next'

const states = ['active', 'inactive'] as const

/** What the API is asked for: undefined for both. */
export const isActiveOf = (state: string): boolean | undefined =>
  state === 'active' ? true : state === 'inactive' ? false : undefined

export const stateOptions = (t: TFunction<'people'>) => states.map((value) => ({ value, title: t(`state.${value}`) }))
