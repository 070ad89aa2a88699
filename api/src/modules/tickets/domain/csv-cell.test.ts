import assert from 'node:assert/strict'
import { test } from 'node:test'
import { harmless } from './csv-cell.ts'

test('LST-4 what looks like a formula is text', () => {
  for (const text of [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\uff1d1',
    ' =1',
    '  @SUM(A1)',
    '\u00a0+1',
    ' \t-1',
    "=cmd|' /C calc'!A0",
  ]) {
    assert.equal(harmless(text), `'${text}`)
  }
})

test('LST-4 what is none stays as it is', () => {
  for (const text of ['', 'Printer', '1+1', 'a=b', ' 1=1', '\u0637\u0627\u0628\u0639\u0629', "'=1"])
    assert.equal(harmless(text), text)
})
