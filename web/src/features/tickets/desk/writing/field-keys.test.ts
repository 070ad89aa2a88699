import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { KeyPress } from '../../../../lib/actions/keys.ts'
import { type WritingScope, writingActions } from './actions.ts'
import { fieldAction } from './field-keys.ts'

const nothing = () => undefined
const scope: WritingScope = {
  ...{ isEmpty: false, isPreview: false, submit: nothing },
  ...{ mark: nothing, preview: nothing, snippets: nothing },
}
const press = (key: string, code: string, more: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, code, ctrlKey: true, metaKey: false, shiftKey: false, altKey: false, isComposing: false },
  ...more,
})
const actionOf = (given: KeyPress) => fieldAction(given, writingActions, scope)?.id

test('UX-4.1: the keys of the field, on an Arabic keyboard and a Mac too, and never while a word is composed', () => {
  assert.equal(actionOf(press('b', 'KeyB')), 'ticket.mark.bold')
  assert.equal(actionOf(press('لا', 'KeyB')), 'ticket.mark.bold')
  assert.equal(actionOf(press('*', 'Digit8', { shiftKey: true })), 'ticket.mark.list')
  assert.equal(actionOf(press('>', 'Period', { shiftKey: true })), 'ticket.mark.quote')
  assert.equal(actionOf(press('Enter', 'Enter', { ctrlKey: false, metaKey: true })), 'ticket.send')
  assert.equal(actionOf(press('b', 'KeyB', { isComposing: true })), undefined)
  assert.equal(actionOf(press('b', 'KeyB', { ctrlKey: false })), undefined)
  assert.equal(actionOf(press('z', 'KeyZ')), undefined)
  assert.equal(fieldAction(press('Enter', 'Enter'), writingActions, { ...scope, isEmpty: true }), undefined)
})
