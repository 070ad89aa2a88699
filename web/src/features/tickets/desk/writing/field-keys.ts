import type { Action } from '../../../../lib/actions/action.ts'
import { type KeyPress, keyOf } from '../../../../lib/actions/keys.ts'

const place = (code: string) => code.replace(/^(Key|Digit)/, '').toLowerCase()

/** `ctrl shift 8`: with Shift a key types another sign, so its place decides. The other name of Ctrl is ⌘. */
const pressed = (press: KeyPress): string => {
  if (press.key === 'Enter') return 'ctrl enter'
  if (!press.shiftKey) return `ctrl ${keyOf(press)}`
  return `ctrl shift ${press.code === 'Period' ? '.' : place(press.code)}`
}

export const fieldAction = <Scope>(press: KeyPress, actions: readonly Action<Scope>[], scope: Scope) => {
  if (press.isComposing || press.altKey || !(press.ctrlKey || press.metaKey)) return undefined
  const keys = pressed(press)
  return actions.find((action) => action.keys.includes(keys) && action.when(scope))
}
