import { useMemo } from 'react'
import type { Action } from '../../lib/actions/action.ts'
import { type Undoable, undoing } from '../../lib/actions/undo.ts'
import { useActions } from '../../lib/actions/useActions.ts'
import { useUndoable } from '../../lib/actions/useUndoable.ts'

interface UndoScope {
  readonly undoable: Undoable | undefined
}

export const undoLast: Action<UndoScope> = {
  id: 'desk.undo',
  titleKey: 'desk:action.undo',
  keys: ['z', 'ctrl z'],
  when: ({ undoable }) => undoable !== undefined,
  run: ({ undoable }) => undoing.take(undoable),
}

const actions = [undoLast] as const

/** Whatever the screen: what was changed last is taken back by one key. */
export function useUndoAction(): void {
  const undoable = useUndoable()
  useActions(
    actions,
    useMemo(() => ({ undoable }), [undoable]),
  )
}
