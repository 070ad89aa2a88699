import type { Edit } from './markdown-edit.ts'

/**
 * As if it had been typed: so the browser’s own undo in the field takes it back, which no assignment of a value allows.
 * Where a browser does not know the command any more, the value is set.
 */
export const insertInto = (field: HTMLTextAreaElement, { from, to, insert, markFrom, markTo }: Edit): void => {
  field.focus()
  field.setSelectionRange(from, to)
  const isTyped = insert === '' ? document.execCommand('delete') : document.execCommand('insertText', false, insert)
  if (!isTyped) {
    field.setRangeText(insert, from, to, 'end')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  field.setSelectionRange(markFrom, markTo)
}

/** Afterwards the cursor stands behind it. */
export const typeInto = (field: HTMLTextAreaElement, from: number, to: number, insert: string): void =>
  insertInto(field, { from, to, insert, markFrom: from + insert.length, markTo: from + insert.length })
