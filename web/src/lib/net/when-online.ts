const online = () => new Promise((resolve) => addEventListener('online', resolve, { once: true }))

/**
 * Code that is fetched when it is needed. Without a network it comes as soon as there is one: a page that is being read
 * or written on is never lost for a part of it that had not come yet.
 */
export const whenOnline = async <Code>(load: () => Promise<Code>): Promise<Code> => {
  const hadNetwork = navigator.onLine
  try {
    return await load()
  } catch (error) {
    // Asked for without one, it may fail only after there is one again.
    if (navigator.onLine && hadNetwork) throw error
    if (!navigator.onLine) await online()
    return whenOnline(load)
  }
}
