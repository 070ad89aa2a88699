import { kindOf } from './kind.ts'
import type { Shell, ToPage, WorkerScope } from './scope.ts'

declare const __SHELL__: Shell

const shell = __SHELL__
const worker = self as unknown as WorkerScope
const prefix = 'atum-portal-'
const own = prefix + shell.version
const offlinePage = '/portal/offline.html'

// Names change with contents: what the browser has of them already need not come again. A page's name stays.
const toKeep = shell.files.map((path) => (path.startsWith('/assets/') ? path : new Request(path, { cache: 'reload' })))

/** All but this version's and the one before, whose page may still be open and want another of its parts. */
const dropOld = async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own)
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)))
}

/** A full disk keeps nothing, and costs nobody the answer. */
const keep = async (request: Request, answer: Response) => {
  if (answer.ok) await (await caches.open(own)).put(request, answer.clone()).catch(() => undefined)
  return answer
}

const answers = {
  page: (request: Request) => fetch(request).catch(async () => (await caches.match(offlinePage)) ?? Response.error()),
  asset: async (request: Request) => (await caches.match(request)) ?? keep(request, await fetch(request)),
  fixed: (request: Request) => fetch(request).catch(async () => (await caches.match(request)) ?? Response.error()),
}

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(own).then((cache) => cache.addAll(toKeep)))
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOld().then(() => worker.clients.claim()))
})

worker.addEventListener('fetch', (event) => {
  const kind = kindOf(event.request, worker.location.origin)
  if (kind !== 'network') event.respondWith(answers[kind](event.request))
})

// A page of this version, as everybody has who has loaded it anew, wants no other; an older one is asked first.
worker.addEventListener('message', ({ data, source }) => {
  if (data.type === 'take-over' || data.program.every((path) => shell.files.includes(path))) void worker.skipWaiting()
  else source?.postMessage({ type: 'newer' } satisfies ToPage)
})
