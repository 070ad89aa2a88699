import { useSyncExternalStore } from 'react'
import { type Undoable, undoing } from './undo.ts'

export const useUndoable = (): Undoable | undefined => useSyncExternalStore(undoing.subscribe, undoing.latest)
