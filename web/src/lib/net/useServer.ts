import { useEffect, useState } from 'react'

/** Between two looks: a server that starts anew takes about as long. */
const pause = 3_000

/** Any answer of its own is one. nginx answers 502 to 504 in the place of an API that is away. */
const answers = async (signal: AbortSignal): Promise<boolean> => {
  try {
    const { status } = await fetch('/api/health/live', { cache: 'no-store', signal })
    return status < 502 || status > 504
  } catch {
    return false
  }
}

/** Whether the server can be reached, looked for until it can; `onBack` when it could not and can again. */
export const useServer = (onBack: () => void): boolean => {
  const [isThere, setThere] = useState(true)
  useEffect(() => {
    const leaving = new AbortController()
    let next: ReturnType<typeof setTimeout>
    const look = async (wasThere: boolean) => {
      const isThere = await answers(leaving.signal)
      if (leaving.signal.aborted) return
      setThere(isThere)
      if (!isThere) next = setTimeout(look, pause, false)
      else if (!wasThere) onBack()
    }
    void look(true)
    return () => {
      leaving.abort()
      clearTimeout(next)
    }
  }, [onBack])
  return isThere
}
