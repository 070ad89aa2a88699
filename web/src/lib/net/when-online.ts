import { isServerThere } from '../api/server-life.ts'

const online = () => new Promise((resolve) => addEventListener('online', resolve, { once: true }))

/** Between two looks, in ms. */
const pause = 3_000

/** Answers, once the server is there, whether it was away meanwhile. */
type Waiting = () => Promise<boolean>

const untilThere: Waiting = async () => {
  for (let wasAway = false; ; wasAway = true) {
    if (await isServerThere()) return wasAway
    await new Promise((again) => setTimeout(again, pause))
  }
}

/** Chromium and Firefox name what did not come. */
const addressIn = (error: unknown) => /https?:\S+\.js/.exec(String(error))?.[0]

let tries = 0

/** A browser remembers for as long as the page is open that a module did not come: it is asked for under another name. */
const again = <Code>(load: () => Promise<Code>, error: unknown): (() => Promise<Code>) => {
  const address = addressIn(error)
  return address === undefined ? load : () => import(/* @vite-ignore */ `${address}?again=${++tries}`)
}

/**
 * Code that is fetched when it is needed. Without a network, or while the server is away, it comes as soon as there is one:
 * a page that is being read or written on is never lost for a part of it that had not come yet. Throws where the server is
 * there and has it no more.
 */
export const whenOnline = async <Code>(load: () => Promise<Code>, waiting: Waiting = untilThere): Promise<Code> => {
  const hadNetwork = navigator.onLine
  try {
    return await load()
  } catch (error) {
    // Asked for without one, it may fail only after there is one again.
    const wasCutOff = !navigator.onLine || !hadNetwork
    if (!navigator.onLine) await online()
    if (!wasCutOff && !(await waiting())) throw error
    return whenOnline(again(load, error), waiting)
  }
}
