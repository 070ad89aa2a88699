import { type KeyboardEvent, useState } from 'react'
import { TextField } from '../../../ui/primitives/TextField.tsx'
import { ChosenList } from './ChosenList.tsx'
import { endOf, wordsIn } from './words-in.ts'

interface WordsFieldProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  /** Each is one word, as skills are; else a comma alone ends one, as with tags. */
  readonly areWords?: boolean
  readonly value: readonly string[]
  readonly onChange: (values: string[]) => void
}

/** Short texts, as tags and skills are: a comma or Enter ends one, and Backspace takes the last one up again. */
export function WordsField({ areWords = false, value, onChange, ...words }: WordsFieldProps) {
  const [typed, setTyped] = useState('')
  const take = (text: string) => {
    onChange([...new Set([...value, ...wordsIn(text, areWords)])])
    setTyped('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const last = value.at(-1)
    if (event.key === 'Backspace' && typed === '' && last !== undefined && !event.repeat) {
      event.preventDefault()
      onChange(value.slice(0, -1))
      return setTyped(last)
    }
    if (event.key !== 'Enter' || typed.trim() === '') return
    event.preventDefault() // it would save the whole form
    take(typed)
  }
  return (
    <div className="grid gap-2">
      <TextField
        {...words}
        isOptional
        maxLength={200}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => (endOf(areWords).test(target.value) ? take(target.value) : setTyped(target.value))}
        onKeyDown={onKeyDown}
        onBlur={() => typed.trim() !== '' && take(typed)}
      />
      <ChosenList
        label={words.label}
        chosen={value.map((word) => ({ value: word, title: word }))}
        onRemove={(word) => onChange(value.filter((other) => other !== word))}
      />
    </div>
  )
}
