import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AppError } from '../../../platform/errors.ts'
import { expectReadable } from './readable-accent.ts'

const refusal = (change: Parameters<typeof expectReadable>[0]) => {
  try {
    expectReadable(change)
  } catch (error) {
    if (error instanceof AppError) return error.details.errors?.map(({ path, message }) => `${path} ${message}`)
    throw error
  }
  return null
}

test('BRD-1 colours that can be read pass, and no colour does', () => {
  assert.equal(refusal({ accentDark: '#d9b55a', accentLight: '#7c591c' }), null)
  assert.equal(refusal({ accentDark: '#8fb7ff', accentLight: '#1f4fa3' }), null)
  assert.equal(refusal({ accentDark: null, helpdeskName: 'Nile' }), null)
})

test('BRD-1 each pair that cannot be read is named with its ratio', () => {
  assert.deepEqual(refusal({ accentDark: '#6f7fd0' }), [
    '/accentDark makes gold-text on surface-3 4.20:1, less than 4.5:1',
    '/accentDark makes gold-text on note 4.17:1, less than 4.5:1',
  ])
  assert.equal(refusal({ accentLight: '#d9b55a' })?.length, 5)
  assert.equal(refusal({ accentDark: '#101010', accentLight: '#fafafa' })?.length, 10)
})
