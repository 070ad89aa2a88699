import { useState } from 'react'
import { LanguageCards } from '../../ui/controls/LanguageCards.tsx'
import { ThemeCards } from '../../ui/controls/ThemeCards.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { Button } from '../../ui/primitives/Button.tsx'
import { CheckBoxes } from '../../ui/primitives/CheckBoxes.tsx'
import { Combobox } from '../../ui/primitives/Combobox.tsx'
import { NumberField } from '../../ui/primitives/NumberField.tsx'
import { RadioCards } from '../../ui/primitives/RadioCards.tsx'
import { SearchInput } from '../../ui/primitives/SearchInput.tsx'
import { Select } from '../../ui/primitives/Select.tsx'
import { Switch } from '../../ui/primitives/Switch.tsx'
import { TextArea } from '../../ui/primitives/TextArea.tsx'
import { TextField } from '../../ui/primitives/TextField.tsx'
import { Specimen } from './Specimen.tsx'
import { nothing, options, words } from './samples.ts'

const states = [{}, { hint: words.hint, isOptional: true }, { error: words.error }] as const

export function FieldSpecimens() {
  const [values, setValues] = useState<readonly string[]>(['one'])
  const [value, setValue] = useState<string>('two')
  const [isOn, setOn] = useState(true)
  const [amount, setAmount] = useState<number | null>(7)
  return (
    <>
      <Specimen name="TextField, TextArea">
        {states.map((state) => (
          <TextField key={Object.keys(state).join()} label={words.name} placeholder={words.value} {...state} />
        ))}
        <TextField label={words.name} defaultValue={words.value} disabled />
        <TextArea label={words.name} defaultValue={words.value} hint={words.hint} />
        <TextArea label={words.name} error={words.error} />
      </Specimen>
      <Specimen name="Select, Combobox, NumberField, SearchInput">
        <Select label={words.pick} options={options} />
        <Select label={words.pick} options={options} error={words.error} />
        <Combobox
          label={words.pick}
          value={null}
          options={options}
          none={words.none}
          onType={nothing}
          onPick={nothing}
        />
        <NumberField label={words.name} value={amount} onChange={setAmount} unit={words.unit} min={1} max={30} />
        <NumberField label={words.name} value={null} onChange={nothing} error={words.error} />
        <SearchInput label={words.name} q="" onSearch={nothing} />
      </Specimen>
      <Specimen name="CheckBoxes, RadioCards, Switch">
        <CheckBoxes label={words.tabs} options={options} values={values} onChange={setValues} />
        <CheckBoxes label={words.pick} options={options} values={[]} onChange={nothing} error={words.error} />
        <RadioCards label={words.tabs} name="cards" options={options} value={value} onChange={setValue} />
        <RadioCards
          label={words.pick}
          name="none"
          options={options}
          value={undefined}
          onChange={nothing}
          error={words.error}
        />
        <Switch label={words.name} hint={words.hint} value={isOn} onChange={setOn} />
        <Switch label={words.pick} value={false} onChange={nothing} isDisabled />
      </Specimen>
      <Specimen name="Form">
        <Form onSubmit={nothing} className="grid gap-3">
          <TextField label={words.name} required maxLength={40} />
          <Button type="submit">{words.pick}</Button>
        </Form>
      </Specimen>
      <Specimen name="ThemeCards, LanguageCards">
        <ThemeCards />
        <LanguageCards />
      </Specimen>
    </>
  )
}
