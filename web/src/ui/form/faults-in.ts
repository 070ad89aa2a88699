import { tooMany } from '../../lib/text/too-many.ts'
import { type Fault, faultOf } from './constraints.ts'

type FieldElement = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isField = (element: Element): element is FieldElement =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement

/** Those that can be wrong: enabled, and with an id that ties them to their words. */
export const fieldsIn = (form: HTMLFormElement): FieldElement[] =>
  [...form.elements].filter(isField).filter(({ id, willValidate }) => willValidate && id !== '')

interface FaultAt {
  readonly id: string
  readonly fault: Fault
}

export const faultsIn = (form: HTMLFormElement): FaultAt[] =>
  fieldsIn(form).flatMap((field) => {
    const fault = faultOf(field) ?? longer(field)
    return fault ? [{ id: field.id, fault }] : []
  })

/** A text area tells while one types that it is too long (TextArea); sent it is not. */
const longer = ({ value, dataset: { limit } }: FieldElement): Fault | undefined => {
  if (limit === undefined || tooMany(value, Number(limit)) === 0) return undefined
  return { word: 'atMostCharacters', count: Number(limit) }
}
