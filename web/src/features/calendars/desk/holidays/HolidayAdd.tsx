import type { Holiday } from '@atum-desk/contract/calendars'
import { Plus } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { TextField } from '../../../../ui/primitives/TextField.tsx'

interface HolidayAddProps {
  readonly holidays: readonly Holiday[]
  readonly onAdd: (holiday: Holiday) => void
}

/** A date and what it is. Enter adds it, and the next one can be typed. */
export function HolidayAdd({ holidays, onAdd }: HolidayAddProps) {
  const { t } = useTranslation('calendars')
  const [date, setDate] = useState('')
  const [name, setName] = useState('')
  const first = useRef<HTMLInputElement>(null)
  const there = holidays.find((holiday) => holiday.date === date)
  const isReady = date !== '' && name.trim() !== '' && !there

  const add = () => {
    if (!isReady) return
    onAdd({ date, name: name.trim() })
    setDate('')
    setName('')
    first.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault() // it would save the whole calendar
    add()
  }
  return (
    <div className="grid items-start gap-2 tablet:grid-cols-[10.5rem_1fr_auto]">
      <TextField
        ref={first}
        type="date"
        label={t('holidays.date')}
        error={there && t('holidays.there', { name: there.name })}
        value={date}
        onChange={({ target }) => setDate(target.value)}
        onKeyDown={onKeyDown}
      />
      <TextField
        label={t('holidays.name')}
        maxLength={100}
        autoComplete="off"
        value={name}
        onChange={({ target }) => setName(target.value)}
        onKeyDown={onKeyDown}
      />
      <Button onClick={add} disabled={!isReady} className="tablet:mt-6.5">
        <Icon of={Plus} />
        {t('holidays.add')}
      </Button>
    </div>
  )
}
