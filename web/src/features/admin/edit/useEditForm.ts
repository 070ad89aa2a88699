import { useRef, useState } from 'react'
import type { FieldValues, Path } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type ApiFailure, asFailure, type FieldError } from '../../../lib/api/problem.ts'
import { focusFirstWrong } from '../../../ui/form/focus-first-wrong.ts'
import { useFaultWords } from '../../../ui/form/useFaultWords.ts'
import { changesOf, type Elsewhere, elsewhereOf } from './changes.ts'
import { wrongFields } from './field-errors.ts'
import { fieldsOf } from './fields.ts'
import { type StoredForm, useStoredForm } from './useStoredForm.ts'

export interface EditPlan<Stored, Values extends FieldValues> extends StoredForm<Stored, Values> {
  /** Sends what was changed; for something new, all of it. `seen` is what it was changed from. */
  readonly send: (changes: Partial<Values>, seen: Stored | undefined, values: Values) => Promise<Stored>
  /** Reads it anew, when somebody else has changed it. */
  readonly reread?: () => Promise<Stored>
  readonly onSaved: (answer: Stored) => void
  /** The field that `duplicate` is about. */
  readonly taken?: Path<Values>
  /** What this form alone can say of what the server refuses. */
  readonly wordsOf?: (error: FieldError, values: Values) => string | undefined
}

/**
 * A form over something that is stored. What the server refuses stands at its field; a conflict keeps one's own
 * changes on top of what the other has saved, and tells what that is.
 */
export function useEditForm<Stored, Values extends FieldValues>(plan: EditPlan<Stored, Values>) {
  const { t } = useTranslation('common')
  const faultWords = useFaultWords()
  const { valuesOf } = plan
  const { form, base, settle } = useStoredForm(plan)
  const [failure, setFailure] = useState<ApiFailure>()
  const [elsewhere, setElsewhere] = useState<readonly Elsewhere[]>()
  const isOver = useRef(false)
  const { isDirty, isSubmitting } = form.formState

  const refuse = async (error: unknown, values: Values) => {
    const reason = asFailure(error)
    if (reason.code === 'version-conflict' && plan.reread) {
      const theirs = await plan.reread()
      setElsewhere(elsewhereOf(valuesOf(base), valuesOf(theirs), values))
      return settle(theirs, changesOf(valuesOf(base), values))
    }
    const wrong = wrongFields(reason, Object.keys(values), plan.taken)
    for (const { path, fault, error: told } of wrong)
      form.setError(path as Path<Values>, { message: (told && plan.wordsOf?.(told, values)) ?? faultWords(fault) })
    if (wrong.length === 0) setFailure(reason)
  }

  const forget = () => {
    setFailure(undefined)
    setElsewhere(undefined)
  }
  const send = async (values: Values) => {
    forget()
    try {
      const answer = await plan.send(base ? changesOf(valuesOf(base), values) : values, base, values)
      isOver.current = base === undefined // it goes on elsewhere: nothing holds it back
      settle(answer, changesOf(values, form.getValues()))
      plan.onSaved(answer)
    } catch (error) {
      // The reading after a conflict can fail, too.
      await refuse(error, values).catch((late: unknown) => setFailure(asFailure(late)))
    }
  }

  return {
    form,
    ...fieldsOf(form, t('field.required')),
    submit: async (place: Element) => {
      await form.handleSubmit(send)()
      focusFirstWrong(place)
    },
    /** What only the form knows is told beside what the browser has found. */
    check: () => form.handleSubmit(() => undefined)(),
    discard: () => {
      forget()
      form.reset(valuesOf(base))
    },
    isNew: plan.stored === undefined,
    isChanged: isDirty,
    isSaving: isSubmitting,
    isHeld: () => isDirty && !isOver.current,
    failure,
    elsewhere,
  }
}
