/** Puts the cursor into the search of the list that is open; false where there is none. */
export const focusSearch = (): boolean => {
  const field = document.querySelector<HTMLInputElement>('[data-list-search]')
  field?.focus()
  field?.select()
  return field !== null
}
