const prefix = 'atum.draft.'

/** Who has signed out here: what was still on its way for them is written no more. */
const gone = new Set<string>()

/** What was typed and not sent yet, kept on this machine for one person. `name` says where: `reply.<ticket id>`. */
export const readDraft = (userId: string, name: string): string | null =>
  localStorage.getItem(`${prefix}${userId}.${name}`)

/** An empty draft is no draft. A full storage loses the draft, never the page. */
export const writeDraft = (userId: string, name: string, text: string): void => {
  const key = `${prefix}${userId}.${name}`
  if (gone.has(userId)) return
  try {
    if (text === '') localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    localStorage.removeItem(key)
  }
}

/** On signing out: the next person at this machine finds nothing. */
export const dropDrafts = (userId: string): void => {
  gone.add(userId)
  const mine = Object.keys(localStorage).filter((key) => key.startsWith(`${prefix}${userId}.`))
  for (const key of mine) localStorage.removeItem(key)
}

/** They are back, and type again. */
export const takeDrafts = (userId: string): void => void gone.delete(userId)
