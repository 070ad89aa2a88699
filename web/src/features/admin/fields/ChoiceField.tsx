import { Select } from '../../../ui/primitives/Select.tsx'

interface ChoiceFieldProps<Value extends string> {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly isOptional?: boolean
  readonly isDisabled?: boolean
  readonly options: readonly { readonly value: Value; readonly title: string }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** One of several, whose list may come later than what is chosen: it shows that then. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { options, onChange, isDisabled, ...rest } = props
  const change = (asked: string) => {
    const chosen = options.find(({ value }) => value === asked)
    if (chosen) onChange(chosen.value)
  }
  return <Select {...rest} options={options} disabled={isDisabled} onChange={({ target }) => change(target.value)} />
}
