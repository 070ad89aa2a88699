import { readDraft, writeDraft } from '../../../../lib/storage/draft.ts'
import type { Kept } from './meeting.ts'

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'text' in value && 'version' in value && 'isDirty' in value

/** What was kept before drafts stood on the server is words alone. */
const parsed = (stored: string): Kept => {
  const words = { text: stored, version: 0, at: 0, isDirty: true }
  try {
    const value: unknown = JSON.parse(stored)
    return isKept(value) ? value : words
  } catch {
    return words
  }
}

export const readKept = (userId: string, name: string): Kept | undefined => {
  const stored = readDraft(userId, name)
  return stored === null ? undefined : parsed(stored)
}

export const writeKept = (userId: string, name: string, kept: Kept | undefined): void =>
  writeDraft(userId, name, kept ? JSON.stringify(kept) : '')
