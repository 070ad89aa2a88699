import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../../../ui/primitives/TextField.tsx'

interface ActionFieldProps {
  readonly value: string
  readonly onChange: (action: string) => void
}

/** Long enough that a name is asked for once it is whole. */
const pause = 400

/** An action by its exact name, as an entry shows it: `ticket.accepted`. */
export function ActionField({ value, onChange }: ActionFieldProps) {
  const { t } = useTranslation('people')
  const [typed, setTyped] = useState(value)
  const [asked, setAsked] = useState(value)
  if (asked !== value) {
    setAsked(value)
    setTyped(value)
  }
  useEffect(() => {
    if (typed.trim() === value) return
    const timer = setTimeout(() => onChange(typed.trim()), pause)
    return () => clearTimeout(timer)
  }, [typed, value, onChange])
  return (
    <TextField
      label={t('audit.action')}
      dir="ltr"
      maxLength={100}
      autoComplete="off"
      spellCheck={false}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  )
}
