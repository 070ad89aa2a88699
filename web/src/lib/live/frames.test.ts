import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frameReader } from './frames.ts'

const stream =
  'retry: 2000\n\nid: 7\nevent: hello\ndata: {}\n\n: \n\nid: 8\nevent: ticket\ndata: {"id":"é"}\n\nevent: unread\ndata: {"count":3}\n\n'

const expected = [
  { event: 'hello', data: '{}', id: '7' },
  { event: 'ticket', data: '{"id":"é"}', id: '8' },
  { event: 'unread', data: '{"count":3}', id: undefined },
]

test('NTF-4: a stream says the same in whatever pieces it arrives', () => {
  for (let size = 1; size <= stream.length; size++) {
    const read = frameReader()
    const pieces = stream.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
    assert.deepEqual(
      pieces.flatMap((piece) => read(piece)),
      expected,
    )
  }
})

test('line ends may be CRLF, cut anywhere', () => {
  for (const size of [1, 2, 3, 1000]) {
    const read = frameReader()
    const pieces = stream.replaceAll('\n', '\r\n').match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
    assert.deepEqual(
      pieces.flatMap((piece) => read(piece)),
      expected,
    )
  }
})

test('data of several lines is one; a comment is nothing; what has not ended yet waits', () => {
  const read = frameReader()
  assert.deepEqual(read(': still here\n\ndata: a\ndata: b\n'), [])
  assert.deepEqual(read('\n'), [{ event: 'message', data: 'a\nb', id: undefined }])
})
