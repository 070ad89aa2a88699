import type { Draft } from '@atum-desk/contract/drafts'
import type { Kept, Other } from './meeting.ts'

/** `waiting`: on this device, and soon on the server. `here`: on this device alone, as the server could not be reached. */
export interface DraftView {
  readonly text: string
  readonly state: 'empty' | 'waiting' | 'kept' | 'here'
  /** What another machine had, where both went on. */
  readonly other: Other | undefined
}

export interface DraftPlaces {
  /** What this device has. */
  readonly read: () => Kept | undefined
  readonly write: (kept: Kept | undefined) => void
  readonly put: (version: number, text: string) => Promise<Draft>
  readonly drop: () => Promise<Draft>
  /** Asks the server; its answer comes by `meet`. */
  readonly ask: () => void
  readonly now: () => number
}

export const stateOf = ({ text, isDirty }: Kept): DraftView['state'] => {
  if (isDirty) return 'waiting'
  return text === '' ? 'empty' : 'kept'
}

/** To the server: the words, or that there are none. */
export const bring = ({ put, drop }: DraftPlaces, { version, text }: Kept): Promise<Draft> =>
  text === '' ? drop() : put(version, text)
