import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { excerptOf } from './excerpt.ts'
import { marksIn, termsOf } from './marks.ts'

const marked = (text: string, words: readonly string[], phrases: readonly string[] = []) =>
  marksIn(text, termsOf({ words, phrases })).map(({ from, to }) => text.slice(from, to))

test('SRC-7 what is marked is what was found: beginnings, quoted words whole, several in a row', () => {
  const cases = [
    [['print'], [], 'Printing: the printer', ['Printing', 'printer']],
    [[], ['print'], 'Printing: the print', ['print']],
    [[], ['access denied'], 'Denied access, ACCESS  denied', ['ACCESS  denied']],
    [['month-end'], [], 'Month ends, the month-ending report', ['Month ends', 'month-ending']],
    [['cafe'], [], 'Café, cafe\u0301', ['Café', 'cafe\u0301']],
    [['strasse'], [], 'Straße 7', ['Straße']],
    [['طابعه'], [], 'الطابعة في المستودع', ['الطابعة']],
    [['إسناد'], [], 'اسناد وإسنادات', ['اسناد']],
    [['2026'], [], 'سنة ٢٠٢٦', ['٢٠٢٦']],
    [['...'], [], 'Nothing but signs …', []],
  ] as const
  for (const [words, phrases, text, expected] of cases) assert.deepEqual(marked(text, words, phrases), expected, text)
})

test('SRC-7 an excerpt is the part where the words stand, in plain words', () => {
  const long = `${'Nothing of that here. '.repeat(20)}The **printer** is jammed. ${'And so on. '.repeat(40)}`
  const { text, marks } = excerptOf(long, termsOf({ words: ['printer'], phrases: [] }))
  assert.match(text, /^….* The printer is jammed\. And so on\..*…$/)
  assert.deepEqual(
    marks.map(({ from, to }) => text.slice(from, to)),
    ['printer'],
  )
  assert.equal(excerptOf('# Title\n\n- one\n- two', []).text, 'Title one two')
  assert.equal(excerptOf('', []).text, '')
})

test('SRC-7 no text, however it is made, is read more than once from its beginning', () => {
  const terms = termsOf({ words: Array.from({ length: 40 }, (_, n) => `w${n}`), phrases: [] })
  const long = 400_000 // read again from each of its lines, it would take minutes
  for (const line of ['\n', '\r', '\u2028', '\t\n', ' \n', '-\n', '> ', '`', '*']) {
    excerptOf(`a${line.repeat(long / line.length)}b`, terms)
  }
})

test('SRC-7 whatever the text is, marks lie in the excerpt, in order and apart', () => {
  const words = fc.array(fc.constantFrom('ab', 'b', 'ك', 'é', '👍', '-', ' ', '**'), { maxLength: 400 })
  fc.assert(
    fc.property(words, (parts) => {
      const { text, marks } = excerptOf(parts.join(''), termsOf({ words: ['ab', 'b'], phrases: ['é'] }))
      let last = 0
      for (const { from, to } of marks) {
        assert.ok(from >= last && to > from && to <= text.length, JSON.stringify({ text, marks }))
        last = to
      }
      assert.ok(text.length <= 240 && text.isWellFormed())
    }),
  )
})
