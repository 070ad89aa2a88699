import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Callable, mentionsIn } from './mentions.ts'

const people: Callable[] = [
  { id: 'amina', name: 'Amina Farouk', email: 'amina@desk.example' },
  { id: 'aminata', name: 'Amina Farouk El-Sayed', email: 'aminata.s@desk.example' },
  { id: 'basil', name: 'Basil', email: 'basil@desk.example' },
  { id: 'basil2', name: 'Basil Haddad', email: 'basil@other.example' },
  { id: 'nadia', name: 'نادية حسن', email: 'nadia@desk.example' },
  { id: 'leila', name: 'Léïla O’Neil', email: 'l.oneil@desk.example' },
]

test('NTF-11 whom a note calls', () => {
  const cases: Array<[text: string, ...called: string[]]> = [
    ['nobody at all'],
    ['@amina@desk.example please look', 'amina'],
    ['Please look, @amina.', 'amina'],
    ['@AMINA!', 'amina'],
    ['(@amina)', 'amina'],
    ['@amina’s turn', 'amina'],
    ['@amina, @nadia and @amina', 'amina', 'nadia'],
    ['@Amina Farouk knows', 'amina'],
    ['@amina  farouk knows', 'amina'],
    ['@Amina Farouk El-Sayed knows', 'aminata'], // the longest that fits
    ['@Amina Farouk Elsewhere', 'amina'],
    ['@aminata.s knows', 'aminata'],
    ['@aminata knows'], // nobody’s, and not Amina’s
    ['@amina-at-home'],
    ['@basil'], // two have it, and one is called so: rather nobody than the wrong one
    ['@basil@desk.example', 'basil'],
    ['@Basil Haddad', 'basil2'],
    ['@نادية حسن، انظري من فضلك', 'nadia'],
    ['@نَادِيَة حسن', 'nadia'], // with vowels
    ['@نادية حسنين'],
    ['@Léïla O’Neil', 'leila'],
    ['@le\u0301i\u0308la o’neil', 'leila'], // letters and accents apart
    ['write to amina@desk.example'],
    ['write to x@amina'],
    ['see https://chat.example/@amina'],
    ['@amina@elsewhere.example'],
    ['@@amina'],
    ['run `mail @amina` once'],
    ['run `` a ` @amina `` once'],
    ['a single ` and @amina', 'amina'],
    ['```\n@amina\n```\nand @nadia', 'nadia'],
    ['~~~ sh\n@amina\n~~~'],
    ['```\n@amina never closed'],
    ['before\n```\n@nadia\n```\n@amina', 'amina'],
    ['line\n@amina\nline', 'amina'],
    ['@'],
  ]
  for (const [text, ...called] of cases) assert.deepEqual(mentionsIn(text, people), called, text)
})

test('NTF-11 a long text of nothing but marks is read in one go', () => {
  const marks = '` `` '.repeat(4_000)
  assert.deepEqual(mentionsIn(`${marks}@amina`, people).length <= 1, true)
  assert.deepEqual(mentionsIn('@ama'.repeat(5_000), people), [])
})
