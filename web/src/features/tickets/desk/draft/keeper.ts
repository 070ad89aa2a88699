import type { Draft } from '@atum-desk/contract/drafts'
import { asFailure } from '../../../../lib/api/problem.ts'
import { createListeners } from '../../../../lib/listeners.ts'
import { leftOf } from '../../../../lib/text/left-of.ts'
import { type Kept, meeting, nothing } from './meeting.ts'
import { bring, type DraftPlaces, type DraftView, stateOf } from './places.ts'

/** Typing rests for as long before it is sent: a sentence is one write, and a closed lid loses none of it (`flush`). */
const rest = 800

/** What one person has begun to write in one place: on this device at once, on the server when typing rests. */
export class Keeper {
  readonly #places: DraftPlaces
  readonly #listeners = createListeners()
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

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener)

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
    if (left !== '') return void this.set(left)
    const isThere = this.#kept.version > 0 || this.#isSending
    this.#keep({ ...nothing, version: this.#kept.version, isDirty: isThere })
    this.#show({ text: '', state: 'empty', other: undefined })
    this.flush()
  }

  readonly takeOther = (): void => {
    this.set(this.#view.other?.text ?? this.#kept.text)
    this.leaveOther()
  }

  readonly leaveOther = (): void => this.#show({ other: undefined })
  readonly flush = (): void => void this.#send()

  #show(next: Partial<DraftView>) {
    this.#view = { ...this.#view, ...next }
    this.#listeners.tell()
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
      const { version } = await bring(this.#places, sent)
      this.#keep({ ...this.#kept, version, isDirty: this.#kept !== sent })
      this.#show({ state: stateOf(this.#kept) })
    } catch (error) {
      const isOvertaken = asFailure(error).code === 'version-conflict'
      return isOvertaken ? this.#places.ask() : this.#show({ state: 'here' })
    } finally {
      this.#isSending = false
    }
    if (this.#kept.isDirty) this.#soon()
  }
}
