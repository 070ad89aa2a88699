import type { MouseEvent } from 'react'

const focusable = 'input, select, textarea, button, summary, a[href]'

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
    const before = all.slice(0, all.indexOf(currentTarget)).findLast((one) => !row?.contains(one))
    remove()
    requestAnimationFrame(() => {
      const left = siblings()
      const next = left[Math.min(at, left.length - 1)] ?? before
      next?.focus()
    })
  },
})
