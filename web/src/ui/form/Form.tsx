import { type FormHTMLAttributes, type SubmitEvent, useEffect, useRef, useState } from 'react'
import type { ApiFailure } from '../../lib/api/problem.ts'
import { faultsIn } from './faults-in.ts'
import { FieldFaults } from './field-faults.ts'
import { focusFirstWrong } from './focus-first-wrong.ts'
import { useFaultWords } from './useFaultWords.ts'
import { useRefusedFields } from './useRefusedFields.ts'

interface FormProps extends Omit<FormHTMLAttributes<HTMLFormElement>, 'onSubmit' | 'noValidate'> {
  /** All its fields are as they have to be. */
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void
  /** Some are not, which is told at each: for a form that looks at more than its native fields. */
  readonly onRefused?: (form: HTMLFormElement) => void
  /** Why the server did not take it. */
  readonly failure?: ApiFailure | undefined
}

/** Says at the field, in our words, what the browser would in a bubble of its own; the first wrong field is focused. */
export function Form({ onSubmit, onRefused, failure, children, ...rest }: FormProps) {
  const words = useFaultWords()
  const place = useRef<HTMLFormElement>(null)
  const [wrong, setWrong] = useState<ReadonlyMap<string, string>>(new Map())
  const refused = useRefusedFields(place, failure)

  const found = (form: HTMLFormElement) => new Map(faultsIn(form).map(({ id, fault }) => [id, words(fault)]))
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    // A sheet's form stands elsewhere in the page, and its events come up through this one all the same.
    if (event.target !== event.currentTarget) return
    event.preventDefault()
    const form = event.currentTarget
    const now = found(form)
    setWrong(now)
    if (now.size === 0) return onSubmit(event)
    onRefused?.(form)
    focusFirstWrong(form)
  }
  // What was mended is right at once; nothing else is called wrong before it is sent.
  const look = () => {
    if (!place.current) return
    refused.look(place.current)
    if (wrong.size === 0) return
    const now = found(place.current)
    const left = [...now].filter(([id]) => wrong.has(id))
    if (left.length < wrong.size || left.some(([id, text]) => wrong.get(id) !== text)) setWrong(new Map(left))
  }
  useEffect(look)

  return (
    <FieldFaults value={new Map([...refused.words, ...wrong])}>
      <form {...rest} ref={place} noValidate onSubmit={submit} onInput={look}>
        {children}
      </form>
    </FieldFaults>
  )
}
