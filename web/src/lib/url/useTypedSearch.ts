import { useEffect, useState } from 'react'

/** Long enough that a word is asked for once, short enough that nobody waits for it. In ms. */
const pause = 250

/** What is typed, and asked for once the typing rests; `q` is what the address asks for now. */
export function useTypedSearch(q: string, onSearch: (q: string) => void) {
  const [text, setText] = useState(q)
  const [asked, setAsked] = useState(q)
  // The address changed by another hand: Back, a filter that was taken away.
  if (asked !== q) {
    setAsked(q)
    // What is being typed stays as it is, its last space included.
    if (q !== text.trim()) setText(q)
  }
  useEffect(() => {
    const trimmed = text.trim()
    if (trimmed === q) return
    const timer = setTimeout(() => onSearch(trimmed), pause)
    return () => clearTimeout(timer)
  }, [text, q, onSearch])
  return [text, setText] as const
}
