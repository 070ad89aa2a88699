const prefix = 'atum.habit.'

/** How one person likes to have something on this machine: which columns, how dense. Null until something was chosen. */
export const readHabit = (userId: string, name: string): string | null =>
  localStorage.getItem(`${prefix}${userId}.${name}`)

/** Null forgets it. A full storage loses the habit, never the page. */
export const writeHabit = (userId: string, name: string, value: string | null): void => {
  const key = `${prefix}${userId}.${name}`
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    localStorage.removeItem(key)
  }
}
