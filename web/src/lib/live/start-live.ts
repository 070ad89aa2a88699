import type { Frame } from './frames.ts'
import { becomeLive, type LiveState, liveState } from './live-state.ts'
import { inOneTab, tabsAgree } from './one-tab.ts'
import { listen } from './stream.ts'

/** What the tabs of one person tell each other. `asked`: a tab has opened, and wants to know how things stand. */
type Message =
  | { readonly type: 'frame'; readonly frame: Frame }
  | { readonly type: 'state'; readonly state: LiveState }
  | { readonly type: 'asked' }

/** Hears what happens, in this tab or by way of the one that listens for all, until `signal` says that it is enough. */
export const startLive = (userId: string, onFrame: (frame: Frame) => void, signal: AbortSignal): void => {
  const name = `atum.live.${userId}`
  const channel = new BroadcastChannel(name)
  const tell = (message: Message) => {
    // After leaving there is nobody to speak for; without a common listener each has heard it himself.
    if (!signal.aborted && tabsAgree) channel.postMessage(message)
  }
  let lastEventId: string | undefined
  let leads = false

  const take = (frame: Frame) => {
    lastEventId = frame.id ?? lastEventId
    onFrame(frame)
  }
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.type === 'frame') take(data.frame)
    else if (data.type === 'state') becomeLive(data.state)
    else if (leads) tell({ type: 'state', state: liveState() })
  }
  const forAll = {
    lastEventId: () => lastEventId,
    onFrame: (frame: Frame) => {
      tell({ type: 'frame', frame })
      take(frame)
    },
    onState: (state: LiveState) => {
      becomeLive(state)
      tell({ type: 'state', state })
    },
  }
  const lead = (until: AbortSignal) => {
    leads = true
    return listen(forAll, until)
  }
  signal.addEventListener('abort', () => {
    channel.close()
    becomeLive('starting')
  })
  tell({ type: 'asked' })
  void inOneTab(name, lead, signal)
}
