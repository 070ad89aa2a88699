import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form'

interface Rules {
  readonly isRequired?: boolean
}

const isBlank = (value: unknown) => value === null || value === undefined || String(value).trim() === ''

/** How a control is bound to its member: `{...field('name')}` for a native one, `{...control('days')}` for the others. */
export const fieldsOf = <Values extends FieldValues>(form: UseFormReturn<Values>, needed: string) => {
  const errorAt = (name: Path<Values>) => form.getFieldState(name, form.formState).error?.message
  const rules = ({ isRequired = false }: Rules) =>
    isRequired ? { validate: (value: unknown) => !isBlank(value) || needed } : {}
  return {
    field: (name: Path<Values>, asked: Rules = {}) => ({ ...form.register(name, rules(asked)), error: errorAt(name) }),
    control: <Name extends Path<Values>>(name: Name, asked: Rules = {}) => {
      form.register(name, rules(asked))
      return {
        value: form.watch(name),
        onChange: (value: PathValue<Values, Name>) =>
          form.setValue(name, value, { shouldDirty: true, shouldValidate: form.formState.isSubmitted }),
        error: errorAt(name),
      }
    },
  }
}

/** What the fields of a form are bound with. */
export type Fields<Values extends FieldValues> = ReturnType<typeof fieldsOf<Values>>
