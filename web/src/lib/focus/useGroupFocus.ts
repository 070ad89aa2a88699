import { useCallback } from 'react'

/**
 * For a group whose buttons come and go with what they do: one that takes itself away leaves the focus to its group, and
 * a group that goes, to the page; not to nothing, and to no other button: whoever presses Enter twice means the first.
 */
export const useGroupFocus = () =>
  useCallback((group: HTMLElement | null) => {
    const page = group?.closest('main')
    const give = (heir: HTMLElement | null | undefined) => heir?.focus({ preventScroll: true })
    // An element that is removed is blurred a moment before, as if somebody had gone elsewhere.
    const left = ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null || !(target instanceof Element)) return
      queueMicrotask(() => {
        if (!target.isConnected && document.activeElement === document.body) give(group)
      })
    }
    group?.addEventListener('focusout', left)
    return () => {
      group?.removeEventListener('focusout', left)
      if (group?.contains(document.activeElement)) give(page)
    }
  }, [])
