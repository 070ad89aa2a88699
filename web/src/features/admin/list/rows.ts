/** The rows of the list that is open: each is one link. */
export const rowsOf = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-admin-row]')]

/** The focus is the selection: a row that has it is read aloud, and Enter opens it. */
export const moveFocus = (step: 1 | -1): void => {
  const rows = rowsOf()
  const at = rows.findIndex((row) => row.matches(':focus'))
  const row = at === -1 ? rows[0] : rows[at + step]
  row?.focus()
  row?.scrollIntoView({ block: 'nearest' })
}
