import { type ComponentType, useEffect, useState } from 'react'
import { loadWords } from '../../lib/i18n/start.ts'

interface PaletteProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

const load = async (): Promise<ComponentType<PaletteProps>> => {
  const words = [loadWords('palette'), loadWords('admin')]
  const [{ Palette }] = await Promise.all([import('../palette/Palette.tsx'), ...words])
  return Palette
}

/** Once the screen has come, or when it is asked for: then it opens within a frame, and costs the first screen nothing. */
const whenIdle = (run: () => void): (() => void) => {
  if (!('requestIdleCallback' in window)) return () => undefined
  const waiting = requestIdleCallback(run, { timeout: 5_000 })
  return () => cancelIdleCallback(waiting)
}

export function PaletteDoor(props: PaletteProps) {
  const [Palette, setPalette] = useState<ComponentType<PaletteProps>>()
  const { isOpen, onClose } = props
  useEffect(() => {
    // What cannot be brought is asked for again by the next press, and not held to be open.
    const bring = () =>
      void load().then(
        (loaded) => setPalette(() => loaded),
        () => isOpen && onClose(),
      )
    if (isOpen) return bring()
    return whenIdle(bring)
  }, [isOpen, onClose])
  return Palette && <Palette {...props} />
}
