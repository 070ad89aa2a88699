import type { ReactNode } from 'react'

/** One line of the palette: something to do, or somewhere to go. */
export interface PaletteItem {
  readonly id: string
  readonly title: string
  readonly text?: string
  readonly icon: ReactNode
  readonly keys: readonly string[]
  readonly run: () => void
}

export interface PaletteGroup {
  readonly title: string
  readonly items: readonly PaletteItem[]
}
