import { readDraft, writeDraft } from './draft.ts'

export interface Recent {
  readonly key: string
  readonly title: string
}

/** Enough to find the way back, few enough to be seen at a glance. */
const most = 8

const isRecent = (one: unknown): one is Recent =>
  typeof one === 'object' &&
  one !== null &&
  'key' in one &&
  typeof one.key === 'string' &&
  'title' in one &&
  typeof one.title === 'string'

/** Where one person was lately on this machine, the latest first; `name` says of what. Signing out forgets it, as drafts. */
export const readRecent = (userId: string, name: string): readonly Recent[] => {
  try {
    const kept: unknown = JSON.parse(readDraft(userId, `recent-${name}`) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isRecent) : []
  } catch {
    return []
  }
}

export const addRecent = (userId: string, name: string, item: Recent): void => {
  const others = readRecent(userId, name).filter(({ key }) => key !== item.key)
  writeDraft(userId, `recent-${name}`, JSON.stringify([item, ...others].slice(0, most)))
}
