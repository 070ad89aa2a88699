import type { ToPage, ToWorker } from './scope.ts'

const path = '/portal/sw.js'
const hour = 3_600_000
/** An answer that is still on its way keeps the old worker, and the newer one waits; this page's end ends it. */
const patience = 5_000

/** The server answers for it, and has none: the address is empty, or leads to a page as every other one does. */
const isGone = async (): Promise<boolean> => {
  const answer = await fetch(path, { cache: 'no-store' })
  if (answer.ok) return !answer.headers.get('content-type')?.includes('javascript')
  return answer.status === 404 || answer.status === 410
}

/** Nothing of it is left; the page that is open goes on without it. */
const remove = async (): Promise<void> => {
  const registration = await navigator.serviceWorker.getRegistration('/portal/')
  await registration?.unregister()
  const names = (await caches.keys()).filter((name) => name.startsWith('atum-portal-'))
  await Promise.all(names.map((name) => caches.delete(name)))
}

/** The scripts with which this page began: their names are those of its version. */
const program = (): string[] =>
  [...document.querySelectorAll<HTMLScriptElement>('script[type=module][src]')].map(({ src }) => new URL(src).pathname)

const tell = (worker: ServiceWorker, message: ToWorker) => worker.postMessage(message)

/** Says so when a newer version waits than the one that is open; `load` brings it. */
const watch = (registration: ServiceWorkerRegistration, onNewer: (load: () => void) => void, signal: AbortSignal) => {
  const { serviceWorker } = navigator
  const meet = () => {
    if (registration.waiting) tell(registration.waiting, { type: 'met', program: program() })
  }
  const load = () => {
    // Another tab may have loaded it meanwhile: then it has taken over here, too, and nobody waits.
    if (!registration.waiting) return location.reload()
    serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    tell(registration.waiting, { type: 'take-over' })
    setTimeout(() => location.reload(), patience)
  }
  const onMessage = ({ data }: MessageEvent<ToPage>) => data.type === 'newer' && onNewer(load)
  serviceWorker.addEventListener('message', onMessage, { signal })
  serviceWorker.startMessages()
  let watched: ServiceWorker | null = null
  const onFound = () => {
    const { installing } = registration
    // The first one waits for nobody, and is no news; its event may come after it was found here.
    if (!serviceWorker.controller || installing === watched) return
    watched = installing
    installing?.addEventListener('statechange', () => installing.state === 'installed' && meet(), { signal })
  }
  registration.addEventListener('updatefound', onFound, { signal })
  // What was found before anybody watched.
  onFound()
  meet()
}

/**
 * Installs the worker that lets the portal start without a network, looks for a newer one, at most once an hour, when
 * somebody comes back to the page, and removes it where the server has none any more.
 */
export const keepWorker = async (onNewer: (load: () => void) => void, signal: AbortSignal): Promise<void> => {
  let lastLook = 0
  const look = async (registration: ServiceWorkerRegistration) => {
    lastLook = Date.now()
    await registration.update().catch(async () => (await isGone()) && remove())
  }
  try {
    const registration = await navigator.serviceWorker.register(path, { scope: '/portal/', updateViaCache: 'none' })
    if (signal.aborted) return
    watch(registration, onNewer, signal)
    const again = () =>
      !document.hidden && Date.now() - lastLook > hour && void look(registration).catch(() => undefined)
    document.addEventListener('visibilitychange', again, { signal })
    await look(registration)
  } catch {
    // No such address on the server, no network, or a browser that allows none: the portal works without.
    if (await isGone().catch(() => false)) await remove()
  }
}
