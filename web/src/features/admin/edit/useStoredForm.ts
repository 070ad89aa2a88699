import { useEffect, useState } from 'react'
import { type DefaultValues, type FieldValues, type Path, useForm } from 'react-hook-form'

export interface StoredForm<Stored, Values extends FieldValues> {
  /** What is on the server; undefined for something new. */
  readonly stored: Stored | undefined
  /** What the form begins with. Plain JSON: what differs is found by comparing. The same function with each drawing. */
  readonly valuesOf: (stored: Stored | undefined) => Values
}

/** A form, and what it was begun from, which follows the server for as long as nothing is typed. */
export function useStoredForm<Stored, Values extends FieldValues>({ stored, valuesOf }: StoredForm<Stored, Values>) {
  const [base, setBase] = useState(stored)
  const form = useForm<Values>({ defaultValues: valuesOf(stored) as DefaultValues<Values> })
  const { isDirty, isSubmitting } = form.formState

  useEffect(() => {
    if (stored === base || isDirty || isSubmitting) return
    setBase(stored)
    form.reset(valuesOf(stored))
  }, [stored, base, isDirty, isSubmitting, form, valuesOf])

  /** As it is stored now, with one's own changes on top of it. */
  const settle = (answer: Stored, own: Partial<Values>) => {
    setBase(answer)
    form.reset(valuesOf(answer))
    for (const [name, value] of Object.entries(own))
      form.setValue(name as Path<Values>, value as Values[Path<Values>], { shouldDirty: true })
  }
  return { form, base, settle }
}
