import assert from 'node:assert/strict'
import { test } from 'node:test'
import { displayName } from './file-name.ts'

test('FIL-3 a name is never a path', () => {
  const cases = [
    '/etc/passwd.txt',
    '..\\..\\passwd.txt',
    'C:\\Users\\me\\passwd.txt',
    'a/b\\passwd.txt',
    ' passwd.txt ',
  ]
  for (const sent of cases) assert.equal(displayName(sent), 'passwd.txt')
  assert.equal(displayName('a/'), '')
})

test('FIL-3 a name reads as what it is', () => {
  assert.equal(displayName('invoice\u202egpj.exe'), 'invoicegpj.exe')
  assert.equal(displayName('a\r\nb\0\u2028\u200f.txt'), 'ab.txt')
  assert.equal(displayName('re\u0301sume\u0301.pdf'), 'r\u00e9sum\u00e9.pdf')
  assert.equal(displayName('تقرير می\u200cخواهم 漢字 🖨️.pdf'), 'تقرير می\u200cخواهم 漢字 🖨️.pdf')
  assert.equal(displayName('half \ud83d.txt'), 'half \ufffd.txt')
})

test('FIL-3 a long name is cut to 255 characters and keeps its extension', () => {
  assert.equal(displayName(`${'a'.repeat(300)}.docx`), `${'a'.repeat(250)}.docx`)
  assert.equal([...displayName(`${'🖨'.repeat(300)}.png`)].length, 255)
  assert.equal(displayName(`${'a'.repeat(100)}.${'b'.repeat(300)}`).length, 255)
})
