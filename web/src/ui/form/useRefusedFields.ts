import { type RefObject, useEffect, useState } from 'react'
import type { ApiFailure } from '../../lib/api/problem.ts'
import { faultTold } from './constraints.ts'
import { fieldsIn } from './faults-in.ts'
import { focusFirstWrong } from './focus-first-wrong.ts'
import { useFaultWords } from './useFaultWords.ts'

interface Refused {
  readonly value: string
  readonly text: string
}

/** What the server says of `/reason` stands at the field of that name, for as long as what it refused is in there. */
export function useRefusedFields(place: RefObject<HTMLFormElement | null>, failure: ApiFailure | undefined) {
  const words = useFaultWords()
  const [refused, setRefused] = useState<ReadonlyMap<string, Refused>>(new Map())
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each refusal, whatever is drawn anew meanwhile.
  useEffect(() => {
    const form = place.current
    if (!form) return
    const told = fieldsIn(form).flatMap(({ id, name, value }) => {
      const error = failure?.errors.find(({ path }) => name !== '' && path === `/${name}`)
      return error ? [[id, { value, text: words(faultTold(error)) }] as const] : []
    })
    setRefused(new Map(told))
    if (told.length > 0) focusFirstWrong(form)
  }, [failure])
  return {
    words: new Map([...refused].map(([id, { text }]) => [id, text])),
    /** Something was typed: what was refused is gone where it was changed. */
    look: (form: HTMLFormElement) => {
      const left = fieldsIn(form).flatMap(({ id, value }) => {
        const one = refused.get(id)
        return one?.value === value ? [[id, one] as const] : []
      })
      if (left.length < refused.size) setRefused(new Map(left))
    },
  }
}
