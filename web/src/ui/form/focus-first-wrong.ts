/** After the errors have been drawn. */
export const focusFirstWrong = (place: Element): void => {
  requestAnimationFrame(() => place.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
}
