import assert from 'node:assert/strict'
import { test } from 'node:test'
import { InfiniteQueryObserver, QueryClient, QueryObserver } from '@tanstack/react-query'
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

test('NTF-4 what is read for the first time when something happens is read again: its answer may be from before', async () => {
  const client = new QueryClient()
  const answers: ((said: string) => void)[] = []
  const talk = new QueryObserver(client, {
    queryKey: ['tickets', 'timeline'],
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
  })
  const leave = talk.subscribe(() => undefined)
  renewAfterPages(client, { queryKey: ['tickets'] }, 'active')
  answers.shift()?.('before')
  await new Promise(setImmediate)
  answers.shift()?.('after')
  await new Promise(setImmediate)
  assert.equal(talk.getCurrentResult().data, 'after')
  leave()
  client.clear()
})
