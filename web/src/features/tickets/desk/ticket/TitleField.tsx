import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { oneLine } from '../../../../lib/text/one-line.ts'
import { useFaultWords } from '../../../../ui/form/useFaultWords.ts'
import { FieldError } from '../../../../ui/primitives/FieldError.tsx'
import { fieldLook } from '../../../../ui/primitives/field-look.ts'
import { useLimitError } from '../../../../ui/primitives/useLimitError.ts'
import { isTooLong } from '../../limits.ts'

/** Characters of a title: `Title` of the contract. */
const [shortest, longest] = [3, 200]

interface TitleFieldProps {
  readonly title: string
  readonly onSave: (title: string) => void
  readonly onLeave: () => void
  /** A key has ended it, and the focus is to stay here. */
  readonly onKey: () => void
}

/** Enter or leaving it keeps what it says, Escape does not. What cannot be kept is told, and stays until it is mended. */
export function TitleField({ title, onSave, onLeave, onKey }: TitleFieldProps) {
  const { t } = useTranslation('tickets')
  const words = useFaultWords()
  const errorId = useId()
  const [text, setText] = useState(title)
  const [wasTried, setTried] = useState(false)
  const next = oneLine(text)
  const isShort = [...next].length < shortest
  const tooLong = useLimitError(text, longest)
  const error = tooLong ?? (wasTried && isShort ? words({ word: 'atLeastCharacters', count: shortest }) : undefined)

  const save = (byKey: boolean) => {
    setTried(true)
    if (isShort || isTooLong(next, longest)) return
    if (byKey) onKey()
    onSave(next)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || !['Enter', 'Escape'].includes(event.key)) return
    event.preventDefault() // Enter would press the button that comes into its place
    if (event.key === 'Enter') return save(true)
    onKey()
    onLeave()
  }
  return (
    <div className="grid gap-1.5">
      <input
        // biome-ignore lint/a11y/noAutofocus: the button that asked for it has just gone.
        autoFocus
        aria-label={t('field.title')}
        aria-invalid={error ? true : undefined}
        aria-describedby={error && errorId}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => save(false)}
        onKeyDown={onKeyDown}
        className={`${fieldLook} h-control font-semibold text-lead!`}
      />
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  )
}
