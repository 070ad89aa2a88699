import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keyOf } from '../../lib/actions/keys.ts'
import { Key } from '../../ui/primitives/Key.tsx'

interface KeyCatchProps {
  readonly label: string
  /** The empty key is none. */
  readonly onKey: (key: string) => void
  readonly onCancel: () => void
}

const isModifier = (key: string) => ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'AltGraph'].includes(key)

/** Takes the next key that is pressed. After a `g` it waits for a second one, as the keys that go somewhere have two. */
export function KeyCatch({ label, onKey, onCancel }: KeyCatchProps) {
  const { t } = useTranslation('preferences')
  const [first, setFirst] = useState('')
  const onKeyDown = (event: KeyboardEvent) => {
    const { nativeEvent: press } = event
    if (press.key === 'Tab' || isModifier(press.key) || press.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    if (press.key === 'Escape') return onCancel()
    if (press.key === 'Backspace' || press.key === 'Delete') return onKey('')
    const key = keyOf(press)
    if (press.ctrlKey || press.metaKey || press.altKey || key.length !== 1) return
    if (first === '' && key === 'g') return setFirst(key)
    onKey(first === '' ? key : `${first} ${key}`)
  }
  return (
    <button
      type="button"
      data-keeps-keys
      // biome-ignore lint/a11y/noAutofocus: it stands where the button was that was pressed a moment ago.
      autoFocus
      aria-label={label}
      onKeyDown={onKeyDown}
      onBlur={onCancel}
      className="inline-flex min-h-7 items-center gap-2 rounded-control border border-gold border-dashed px-2.5 text-meta text-text"
    >
      {first !== '' && <Key name={first} />}
      {t(first === '' ? 'keys.press' : 'keys.second')}
    </button>
  )
}
