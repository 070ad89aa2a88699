import type { MouseEvent } from 'react'

const focusable = 'input, select, textarea, button, summary, a[href]'
/** In frames, ten seconds: what the server takes away is gone once it has answered. */
const patience = 600

/**
 * For the button that takes its own row away, and would take the focus with it: that goes to the button of the row which
 * has come into its place, or of the last one, or to what stands before the list. `kind` tells lists of one form apart.
 */
export const removing = (kind: string, remove: () => void) => ({
  'data-removes': kind,
  onClick: ({ currentTarget }: MouseEvent<HTMLElement>): void => {
    const place = currentTarget.closest('form') ?? document.body
    const siblings = () => [...place.querySelectorAll<HTMLElement>(`[data-removes=${kind}]`)]
    const at = siblings().indexOf(currentTarget)
    const all = [...place.querySelectorAll<HTMLElement>(focusable)]
    const row = currentTarget.closest('li, [data-row]')
    const before = all.slice(0, all.indexOf(currentTarget)).filter((one) => !row?.contains(one))
    const handOn = (frames: number): void => {
      // Still there, or another row has come into its button: it keeps the focus.
      if (currentTarget.isConnected) {
        const isWaiting = frames > 0 && document.activeElement === currentTarget
        if (isWaiting) requestAnimationFrame(() => handOn(frames - 1))
        return
      }
      const left = siblings()
      const next = left[Math.min(at, left.length - 1)] ?? before.findLast((one) => one.isConnected)
      next?.focus()
    }
    remove()
    requestAnimationFrame(() => handOn(patience))
  },
})
