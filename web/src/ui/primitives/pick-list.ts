import type { ReactNode } from 'react'

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

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** What is left when this was typed: every word has to be found, accents and case aside. A group without any goes. */
export const matching = (groups: readonly PickGroup[], typed: string): PickGroup[] => {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  return groups
    .map(({ title, options }) => ({
      title,
      options: options.filter((option) => {
        const text = plain(`${option.title} ${option.text ?? ''}`)
        return words.every((word) => text.includes(word))
      }),
    }))
    .filter(({ options }) => options.length > 0)
}
