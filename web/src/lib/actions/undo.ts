/** A change that has just been made, and what takes it back. */
export interface Undoable {
  readonly undo: () => void
}

let latest: Undoable | undefined
const taken = new WeakSet<Undoable>()
const listeners = new Set<() => void>()

const become = (next: Undoable | undefined) => {
  latest = next
  for (const listener of listeners) listener()
}

/** The last change that can be undone, by a key or by the palette; one before it, by its own toast. */
export const undoing = {
  latest: (): Undoable | undefined => latest,
  offer: (undoable: Undoable): void => become(undoable),
  /** Takes this one back, once, however often that is asked for. */
  take: (undoable: Undoable | undefined): void => {
    if (!undoable || taken.has(undoable)) return
    taken.add(undoable)
    if (undoable === latest) become(undefined)
    undoable.undo()
  },
  /** Who comes next undoes nothing of what another has done. */
  forget: (): void => become(undefined),
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
}
