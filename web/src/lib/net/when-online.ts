const online = () => new Promise((resolve) => addEventListener('online', resolve, { once: true }))

/**
 * Code that is fetched when it is needed. Without a network it comes as soon as there is one: a page that is being read
 * or written on is never lost for a part of it that had not come yet.
 */
export const whenOnline = async <Code>(load: () => Promise<Code>): Promise<Code> => {
  try {
    return await load()
  } catch (error) {
    if (navigator.onLine) throw error
    await online()
    return whenOnline(load)
  }
}
