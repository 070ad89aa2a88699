import { useCallback, useEffect, useLayoutEffect, useReducer, useRef } from 'react'
import { asFailure } from '../api/problem.ts'
import { upload } from '../api/upload.ts'
import { randomId } from '../random-id.ts'
import { type UploadItem, unsent, uploadsAfter } from './uploads.ts'

/** Files that were picked, and how far each has come. They leave one after another, to where `send` is told. */
export function useUploads() {
  const [items, step] = useReducer(uploadsAfter, [])
  const running = useRef(new Map<string, AbortController>())

  // A file may be added between pressing Send and the moment when the files' turn has come.
  const latest = useRef(items)
  useLayoutEffect(() => {
    latest.current = items
  }, [items])

  useEffect(() => {
    const controllers = running.current
    return () => {
      for (const controller of controllers.values()) controller.abort()
    }
  }, [])

  const add = useCallback((files: readonly File[]) => {
    step({ type: 'added', items: files.map((file) => ({ key: randomId(), file })) })
  }, [])

  const remove = useCallback((key: string) => {
    running.current.get(key)?.abort()
    step({ type: 'removed', key })
  }, [])

  const sendOne = useCallback(async (path: string, { key, file }: UploadItem): Promise<boolean> => {
    const controller = new AbortController()
    running.current.set(key, controller)
    step({ type: 'sending', key, share: 0 })
    try {
      const onProgress = (share: number) => step({ type: 'sending', key, share })
      await upload(path, file, { onProgress, signal: controller.signal })
      step({ type: 'sent', key })
      return true
    } catch (error) {
      step({ type: 'failed', key, code: asFailure(error).code })
      return false
    } finally {
      running.current.delete(key)
    }
  }, [])

  /** True when all have arrived; those that have not stay in the list, each with its own Retry. */
  const send = async (path: string): Promise<boolean> => {
    let all = true
    for (const item of unsent(latest.current)) all = (await sendOne(path, item)) && all
    return all
  }

  /** One of them once more. True when none is left behind. */
  const retry = async (path: string, item: UploadItem): Promise<boolean> => {
    const others = unsent(latest.current).filter(({ key }) => key !== item.key)
    return (await sendOne(path, item)) && others.length === 0
  }

  const clear = useCallback(() => step({ type: 'cleared' }), [])

  return { items, add, remove, send, sendOne, retry, clear }
}
