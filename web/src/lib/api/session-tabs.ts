let tabs: BroadcastChannel | undefined

/** Signed out in one tab is signed out in all: none is left open for the next person. */
export const hearSignOut = (onSignOut: (userId: string) => void): void => {
  tabs ??= new BroadcastChannel('atum.session')
  tabs.onmessage = ({ data }: MessageEvent<string>) => onSignOut(data)
}

export const tellSignOut = (userId: string): void => tabs?.postMessage(userId)
