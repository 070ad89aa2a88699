import { useRef } from 'react'

/** For a field that stands in its button’s place, and is left by a key: the focus comes back with the button. */
export function useFocusBack() {
  const isDue = useRef(false)
  return {
    leave: (): void => {
      isDue.current = true
    },
    button: (element: HTMLElement | null): void => {
      if (!element || !isDue.current) return
      isDue.current = false
      element.focus()
    },
  }
}
