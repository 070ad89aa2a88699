import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markdownToHtml } from './markdown.ts'

test('paragraphs, lists, tables and bare links become HTML', () => {
  assert.equal(markdownToHtml('It **fails**.'), '<p>It <strong>fails</strong>.</p>')
  assert.match(markdownToHtml('see https://nile.example/log'), /<a href="https:\/\/nile.example\/log">/)
  assert.match(markdownToHtml('|a|b|\n|-|-|\n|1|2|'), /<td>1<\/td>/)
})

test('raw HTML stays text', () => {
  assert.equal(markdownToHtml('<script>alert(1)</script>'), '&lt;script&gt;alert(1)&lt;/script&gt;')
  assert.doesNotMatch(markdownToHtml('a <img src=x onerror=alert(1)> b'), /<img/)
})

test('a picture is a link to it, so that nothing is fetched', () => {
  assert.equal(
    markdownToHtml('![the screen](https://tracker.example/a.png "hello")'),
    '<p><a href="https://tracker.example/a.png">the screen</a></p>',
  )
})

test('a link that runs a script loses its address', () => {
  assert.equal(markdownToHtml('[x](javascript:alert(1))'), '<p><a href="">x</a></p>')
})

test('boxes of a task list are characters', () => {
  assert.match(markdownToHtml('- [x] done\n- [ ] open'), /☑ done[\s\S]*☐ open/)
})
