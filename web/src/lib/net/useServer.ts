import { useEffect, useState } from 'react'
import { isServerThere } from '../api/server-life.ts'

/** Between two looks: a server that starts anew takes about as long. */
const pause = 3_000

/** Whether the server can be reached, looked for until it can; `onBack` when it could not and can again. */
export const useServer = (onBack: () => void): boolean => {
  const [isThere, setThere] = useState(true)
  useEffect(() => {
    const leaving = new AbortController()
    let next: ReturnType<typeof setTimeout>
    const look = async (wasThere: boolean) => {
      const isThere = await isServerThere(leaving.signal)
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
