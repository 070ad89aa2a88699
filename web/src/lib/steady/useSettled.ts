import { useEffect, useState } from 'react'

/** The value once it has stayed the same for a while: what is asked of the server while somebody types. */
export function useSettled<Value>(value: Value, milliseconds = 300): Value {
  const key = JSON.stringify(value)
  const [settled, settle] = useState({ key, value })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when the value is another.
  useEffect(() => {
    const timer = setTimeout(() => settle({ key, value }), milliseconds)
    return () => clearTimeout(timer)
  }, [key, milliseconds])
  return settled.value
}
