import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Combobox } from '../../../ui/primitives/Combobox.tsx'
import { matching, type PickOption } from '../../../ui/primitives/pick-list.ts'
import { ChosenList } from './ChosenList.tsx'

interface ManyFieldProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly isOptional?: boolean
  readonly options: readonly PickOption[]
  readonly value: readonly string[]
  readonly onChange: (values: string[]) => void
  /** Before the name of each that is chosen. */
  readonly iconOf?: (option: PickOption) => ReactNode
}

/** Several of many: each that is picked stands above the field, with a way to take it out again. */
export function ManyField({ options, value, onChange, iconOf, ...words }: ManyFieldProps) {
  const { t } = useTranslation('admin')
  const [typed, setTyped] = useState('')
  const left = options.filter((option) => !value.includes(option.value))
  const shown = matching([{ title: '', options: left }], typed).flatMap((group) => group.options)
  const chosen = value.map((one) => options.find((option) => option.value === one) ?? { value: one, title: one })
  return (
    <div className="grid gap-2">
      <Combobox
        {...words}
        value={null}
        options={shown.slice(0, 50)}
        none={t(left.length === 0 ? 'many.all' : 'many.none')}
        onType={setTyped}
        onPick={(option) => option && onChange([...value, option.value])}
      />
      <ChosenList
        label={words.label}
        chosen={chosen.map((option) => ({ ...option, icon: iconOf?.(option) }))}
        onRemove={(one) => onChange(value.filter((other) => other !== one))}
      />
    </div>
  )
}
