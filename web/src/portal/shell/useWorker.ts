import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { toasts } from '../../ui/feedback/toasts.ts'

/** Lets the portal start without a network, and offers a newer version when there is one. After the first paint. */
export function useWorker(): void {
  const { t } = useTranslation('portal')
  const words = useRef(t)
  words.current = t
  useEffect(() => {
    // Absent on a plain-HTTP address other than the machine's own.
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
    const leaving = new AbortController()
    const offer = (load: () => void) =>
      toasts.add({
        title: words.current('update.title'),
        description: words.current('update.text'),
        timeout: 0,
        actionProps: { children: words.current('update.load'), onClick: load },
      })
    const start = async () => (await import('../worker/keep-worker.ts')).keepWorker(offer, leaving.signal)
    void start().catch(() => undefined)
    return () => leaving.abort()
    // In another language it is the same worker, and no second offer of it.
  }, [])
}
