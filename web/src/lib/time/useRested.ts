import { useEffect, useState } from 'react'

/** A value once it has not changed for a moment: what is asked of a server while one types. */
export function useRested<Value>(value: Value, milliseconds = 200): Value {
  const [rested, rest] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => rest(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return rested
}
