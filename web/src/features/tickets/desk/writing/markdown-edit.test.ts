import assert from 'node:assert/strict'
import { test } from 'node:test'
import { edited, type Mark } from './markdown-edit.ts'

/** `|` stands where the mark begins and ends. */
const read = (text: string) => {
  const [head = '', inner, tail] = text.split('|')
  const from = head.length
  return inner === undefined || tail === undefined
    ? { text: text.replace('|', ''), from, to: from }
    : { text: head + inner + tail, from, to: from + inner.length }
}
const done = (mark: Mark, text: string) => {
  const written = read(text)
  const { from, to, insert, markFrom, markTo } = edited(mark, written)
  const after = written.text.slice(0, from) + insert + written.text.slice(to)
  return markFrom === markTo
    ? `${after.slice(0, markFrom)}|${after.slice(markFrom)}`
    : `${after.slice(0, markFrom)}|${after.slice(markFrom, markTo)}|${after.slice(markTo)}`
}

for (const [mark, before, after] of [
  ['bold', 'a |b| c', 'a **|b|** c'],
  ['bold', 'a **|b|** c', 'a |b| c'],
  ['bold', 'a |', 'a **|**'],
  ['italic', '|نعم|', '*|نعم|*'],
  ['code', 'run |ls| now', 'run `|ls|` now'],
  ['code', '|a\nb|', '```\n|a\nb|\n```'],
  ['list', 'first\n|second\nthird|', 'first\n|- second\n- third|'],
  ['list', '|- one\n- two|', '|one\ntwo|'],
  ['list', '|', '- |'],
  ['quote', 'he |said| so', '|> he said so|'],
  ['link', 'see |this|', 'see [this](|https://|)'],
  ['link', '|https://nile.example|', '[|](https://nile.example)'],
] as const)
  test(`${mark}: ${JSON.stringify(before)}`, () => assert.equal(done(mark, before), after))
