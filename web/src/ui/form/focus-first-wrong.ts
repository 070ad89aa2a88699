/** In ms. What turns wrong later than this was not found by the sending that asked. */
const patience = 500

/** As soon as the errors are drawn, which a busy browser's next frame is not: whoever types on writes into the field. */
export const focusFirstWrong = (place: Element): void => {
  const look = (): void => {
    const first = place.querySelector<HTMLElement>('[aria-invalid=true]')
    if (!first) return
    leave()
    first.focus()
  }
  const drawn = new MutationObserver(look)
  drawn.observe(place, { subtree: true, childList: true, attributeFilter: ['aria-invalid'] })
  const frame = requestAnimationFrame(look) // it was wrong before, too: nothing changes
  const late = setTimeout(() => leave(), patience)
  const leave = (): void => {
    drawn.disconnect()
    cancelAnimationFrame(frame)
    clearTimeout(late)
  }
}
