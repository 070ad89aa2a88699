const key = 'atum.session'

/** Whether someone signed in here before. No secret: it only spares a stranger's first visit a call that must fail. */
export const hasSession = (): boolean => localStorage.getItem(key) === '1'

export const keepSession = (exists: boolean): void =>
  exists ? localStorage.setItem(key, '1') : localStorage.removeItem(key)
