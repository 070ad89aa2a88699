import { lazy, Suspense, useEffect, useState } from 'react'
import { whenOnline } from '../../lib/net/when-online.ts'

const Region = lazy(async () => ({ default: (await whenOnline(() => import('./ToastRegion.tsx'))).ToastRegion }))

/** Where toasts are shown. It comes after the first paint (20 KB gzip that no first screen needs). */
export function Toasts() {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    const frame = requestAnimationFrame(() => setPainted(true))
    return () => cancelAnimationFrame(frame)
  }, [])
  return <Suspense>{isPainted && <Region />}</Suspense>
}
