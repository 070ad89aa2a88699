/** A change that has just been made, and what takes it back. */
export interface Undoable {
  readonly undo: () => void
}

let latest: Undoable | undefined
const listeners = new Set<() => void>()

const become = (next: Undoable | undefined) => {
  latest = next
  for (const listener of listeners) listener()
}

/** The last change that can be undone: by its toast, by a key, or by the palette. Each only once. */
export const undoing = {
  latest: (): Undoable | undefined => latest,
  offer: (undoable: Undoable): void => become(undoable),
  /** Takes this one back; nothing where it was taken back already, or where a later one has come. */
  take: (undoable: Undoable | undefined): void => {
    if (!undoable || undoable !== latest) return
    become(undefined)
    undoable.undo()
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
}
