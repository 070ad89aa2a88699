import { useEffect, useState } from 'react'

/** A value once it has stayed the same for a moment: what is asked of the server while somebody types. */
export function useRested<Value>(value: Value, milliseconds = 200): Value {
  const key = JSON.stringify(value)
  const [rested, rest] = useState({ key, value })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when the value is another.
  useEffect(() => {
    const timer = setTimeout(() => rest({ key, value }), milliseconds)
    return () => clearTimeout(timer)
  }, [key, milliseconds])
  return rested.value
}
