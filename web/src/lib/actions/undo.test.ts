import assert from 'node:assert/strict'
import { test } from 'node:test'
import { undoing } from './undo.ts'

const change = (name: string, undone: string[]) => ({ undo: () => void undone.push(name) })

test('UX-4.3: of two changes each is taken back by its own toast, and only once', () => {
  const undone: string[] = []
  const [first, second] = [change('first', undone), change('second', undone)]
  undoing.offer(first)
  undoing.offer(second)
  undoing.take(first)
  undoing.take(first)
  assert.deepEqual(undone, ['first'])
  assert.equal(undoing.latest(), second)
  undoing.take(undoing.latest())
  undoing.take(second)
  assert.deepEqual(undone, ['first', 'second'])
  assert.equal(undoing.latest(), undefined)
})

test('UX-4.3: whoever signs in after another undoes nothing of theirs', () => {
  const undone: string[] = []
  undoing.offer(change('theirs', undone))
  undoing.forget()
  undoing.take(undoing.latest())
  assert.deepEqual(undone, [])
})
