import assert from 'node:assert/strict'
import { test } from 'node:test'
import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query'
import { renewAfterPages } from './renew.ts'

test('NTF-4 a page that was asked for arrives also when something happens meanwhile, and then all of it is read again', async () => {
  const client = new QueryClient()
  const asked: { page: number; answer: () => void }[] = []
  const list = new InfiniteQueryObserver(client, {
    queryKey: ['notifications', 'list', false],
    queryFn: ({ pageParam }) =>
      new Promise<number>((resolve) => asked.push({ page: pageParam, answer: () => resolve(pageParam) })),
    initialPageParam: 1,
    getNextPageParam: (last) => last + 1,
  })
  const pages = () => list.getCurrentResult().data?.pages
  const leave = list.subscribe(() => undefined)
  const answerNext = async () => {
    asked.shift()?.answer()
    await new Promise(setImmediate)
  }
  await answerNext()
  void list.fetchNextPage()
  renewAfterPages(client, { queryKey: ['notifications'] }, 'active')
  assert.deepEqual(
    asked.map(({ page }) => page),
    [2],
  )
  await answerNext()
  assert.deepEqual(pages(), [1, 2])
  assert.deepEqual(
    asked.map(({ page }) => page),
    [1],
  )
  leave()
  client.clear()
})
