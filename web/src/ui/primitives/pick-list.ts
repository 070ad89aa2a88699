import type { ReactNode } from 'react'
import { fold, wordsOf } from '../../lib/text/fold.ts'

export interface PickOption {
  readonly value: string
  readonly title: string
  /** A second line, searched as well. */
  readonly text?: string
  readonly icon?: ReactNode
}

export interface PickGroup {
  readonly title: string
  readonly options: readonly PickOption[]
}

/** What is left when this was typed: every word has to be found, accents and case aside. A group without any goes. */
export const matching = (groups: readonly PickGroup[], typed: string): PickGroup[] => {
  const words = wordsOf(typed)
  return groups
    .map(({ title, options }) => ({
      title,
      options: options.filter((option) => {
        const text = fold(`${option.title} ${option.text ?? ''}`)
        return words.every((word) => text.includes(word))
      }),
    }))
    .filter(({ options }) => options.length > 0)
}
