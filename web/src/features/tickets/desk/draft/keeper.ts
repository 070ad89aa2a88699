import type { Draft } from '@atum-desk/contract/drafts'
import { asFailure } from '../../../../lib/api/problem.ts'
import { leftOf } from '../../../../lib/text/left-of.ts'
import { type Kept, meeting, nothing } from './meeting.ts'
import { type DraftPlaces, type DraftView, stateOf } from './places.ts'

/** Typing rests for as long before it is sent: a sentence is one write, and a closed lid loses none of it (`flush`). */
const rest = 800

/** What one person has begun to write in one place: on this device at once, on the server when typing rests. */
export class Keeper {
  readonly #places: DraftPlaces
  readonly #listeners = new Set<() => void>()
  #kept: Kept
  #view: DraftView
  #timer: ReturnType<typeof setTimeout> | undefined
  #isSending = false

  constructor(places: DraftPlaces) {
    this.#places = places
    this.#kept = places.read() ?? nothing
    const { text } = this.#kept
    this.#view = { text, state: text === '' ? 'empty' : 'waiting', other: undefined }
  }

  readonly view = (): DraftView => this.#view

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  readonly set = (text: string): void => {
    this.#keep({ text, version: this.#kept.version, at: this.#places.now(), isDirty: true })
    this.#show({ text, state: 'waiting' })
    this.#soon()
  }

  /** What the server has: when it is first read, and whenever it is read again. */
  readonly meet = (draft: Draft): void => {
    // What is on its way is newer than any answer: its own will come.
    if (this.#isSending) return
    const { kept, other } = meeting(this.#kept, draft)
    this.#keep(kept)
    this.#show({ text: kept.text, state: stateOf(this.#kept), ...(other && { other }) })
    if (kept.isDirty) this.#soon()
  }

  /** These words have left; what was typed since stays. */
  readonly sent = (words: string): void => {
    const left = leftOf(this.#kept.text, words)
    if (left === '') this.#clear()
    else this.set(left)
  }

  readonly #clear = (): void => {
    const isThere = this.#kept.version > 0 || this.#isSending
    this.#keep({ ...nothing, version: this.#kept.version, isDirty: isThere })
    this.#show({ text: '', state: 'empty', other: undefined })
    this.flush()
  }

  readonly takeOther = (): void => {
    const { other } = this.#view
    this.leaveOther()
    if (other) this.set(other.text)
  }

  readonly leaveOther = (): void => this.#show({ other: undefined })
  readonly flush = (): void => void this.#send()

  #show(next: Partial<DraftView>) {
    this.#view = { ...this.#view, ...next }
    for (const listener of this.#listeners) listener()
  }

  #keep(next: Kept) {
    this.#kept = next
    this.#places.write(next.text === '' && !next.isDirty ? undefined : next)
  }

  #soon() {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.flush, rest)
  }

  async #send(): Promise<void> {
    clearTimeout(this.#timer)
    const sent = this.#kept
    if (this.#isSending || !sent.isDirty) return
    this.#isSending = true
    try {
      const { put, drop } = this.#places
      const { version } = await (sent.text === '' ? drop() : put(sent.version, sent.text))
      this.#keep({ ...this.#kept, version, isDirty: this.#kept !== sent })
      this.#show({ state: stateOf(this.#kept) })
    } catch (error) {
      if (asFailure(error).code === 'version-conflict') this.#places.ask()
      else this.#show({ state: 'here' })
      return
    } finally {
      this.#isSending = false
    }
    if (this.#kept.isDirty) this.#soon()
  }
}
