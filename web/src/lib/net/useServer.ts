import { useEffect, useState } from 'react'
import { isServerThere } from '../api/server-life.ts'

/** Between two looks, in ms: a server that starts anew takes about as long. Not all readers look at one instant. */
const pause = () => 2_500 + Math.random() * 1_000

/** Whether the server can be reached, looked for until it can; undefined before the first look has ended. `onBack`: it could not, and can again. */
export const useServer = (onBack: () => void): boolean | undefined => {
  const [isThere, setThere] = useState<boolean>()
  useEffect(() => {
    const leaving = new AbortController()
    let next: ReturnType<typeof setTimeout>
    const look = async (wasThere: boolean) => {
      const isThere = await isServerThere(leaving.signal)
      if (leaving.signal.aborted) return
      setThere(isThere)
      if (!isThere) next = setTimeout(look, pause(), false)
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
