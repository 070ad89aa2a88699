import type { FailureCode } from '../api/problem.ts'

export interface UploadItem {
  readonly key: string
  readonly file: File
  readonly state: 'waiting' | 'sending' | 'sent' | 'failed'
  /** How much has left, from 0 to 1. */
  readonly share: number
  readonly failed: FailureCode | null
}

export type UploadStep =
  | { readonly type: 'added'; readonly items: readonly Pick<UploadItem, 'key' | 'file'>[] }
  | { readonly type: 'removed'; readonly key: string }
  | { readonly type: 'sending'; readonly key: string; readonly share: number }
  | { readonly type: 'sent'; readonly key: string }
  | { readonly type: 'failed'; readonly key: string; readonly code: FailureCode }
  | { readonly type: 'cleared' }

const changed = (items: readonly UploadItem[], key: string, change: Partial<UploadItem>) =>
  items.map((item) => (item.key === key ? { ...item, ...change } : item))

export const uploadsAfter = (items: readonly UploadItem[], step: UploadStep): readonly UploadItem[] => {
  switch (step.type) {
    case 'added':
      return [...items, ...step.items.map((item) => ({ ...item, state: 'waiting', share: 0, failed: null }) as const)]
    case 'removed':
      return items.filter(({ key }) => key !== step.key)
    case 'sending':
      return changed(items, step.key, { state: 'sending', share: step.share, failed: null })
    case 'sent':
      return changed(items, step.key, { state: 'sent', share: 1 })
    case 'failed':
      return changed(items, step.key, { state: 'failed', failed: step.code })
    case 'cleared':
      return []
  }
}

/** What has still to leave: new ones, and those that failed before. */
export const unsent = (items: readonly UploadItem[]): readonly UploadItem[] =>
  items.filter(({ state }) => state === 'waiting' || state === 'failed')
