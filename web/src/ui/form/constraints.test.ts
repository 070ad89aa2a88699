import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Control, faultOf, faultTold } from './constraints.ts'

/** As a page has them: what a control is made of stands on its prototype, and not on itself. */
const control = (own: Partial<Omit<Control, 'validity'>>, validity: Partial<Control['validity']> = {}): Control =>
  Object.create(plain(own, validity))

const plain = (own: Partial<Omit<Control, 'validity'>>, validity: Partial<Control['validity']>): Control => ({
  value: '',
  required: false,
  type: 'text',
  min: '',
  max: '',
  step: '',
  minLength: -1,
  validity: { badInput: false, typeMismatch: false, rangeUnderflow: false, rangeOverflow: false, ...validity },
  ...own,
})

test('UX-4.7: what is needed is missed where only spaces stand, and nowhere else', () => {
  assert.deepEqual(faultOf(control({ required: true, value: ' \n' })), { word: 'required' })
  assert.equal(faultOf(control({ required: true, value: 'x' })), undefined)
  assert.equal(faultOf(control({ value: '' })), undefined)
})

test('too short is told with the number that is needed, counted without the spaces around it', () => {
  assert.deepEqual(faultOf(control({ minLength: 3, value: ' ab ' })), { word: 'atLeastCharacters', count: 3 })
  assert.equal(faultOf(control({ minLength: 3, value: 'abc' })), undefined)
  assert.equal(faultOf(control({ minLength: 3, value: '' })), undefined, 'what may be left out is not too short')
})

test('a number beside its range is told the range', () => {
  const range = { type: 'number', min: '1', max: '365', value: '0' }
  assert.deepEqual(faultOf(control(range, { rangeUnderflow: true })), { word: 'between', min: 1, max: 365 })
  assert.deepEqual(faultOf(control({ ...range, max: '' }, { rangeUnderflow: true })), { word: 'minimum', limit: 1 })
  assert.deepEqual(faultOf(control({ ...range, min: '' }, { rangeOverflow: true })), { word: 'maximum', limit: 365 })
  assert.deepEqual(faultOf(control({ ...range, value: '1.5' })), { word: 'whole' })
  assert.equal(faultOf(control({ ...range, value: '2' })), undefined)
})

test('what is no number, address or link is told what it should be', () => {
  assert.deepEqual(faultOf(control({ type: 'number', required: true }, { badInput: true })), { word: 'number' })
  assert.deepEqual(faultOf(control({ type: 'email', value: 'lena' }, { typeMismatch: true })), { word: 'email' })
  assert.deepEqual(faultOf(control({ type: 'url', value: 'lena' }, { typeMismatch: true })), { word: 'url' })
})

test('UX-4.7: what the server refuses is told in the same words', () => {
  assert.deepEqual(faultTold({ path: '/days', code: 'maximum', message: '', limit: 365 }), {
    word: 'maximum',
    limit: 365,
  })
  assert.deepEqual(faultTold({ path: '/title', code: 'minLength', message: '', limit: 3 }), {
    word: 'atLeastCharacters',
    count: 3,
  })
  assert.deepEqual(faultTold({ path: '/title', code: 'minLength', message: '' }), { word: 'minLength' })
  assert.deepEqual(faultTold({ path: '/title', code: 'minLength', message: '', limit: 1 }), { word: 'required' })
  assert.deepEqual(faultTold({ path: '/a', code: 'required', message: '' }), { word: 'required' })
  assert.deepEqual(faultTold({ path: '/a', code: 'invented', message: '' }), { word: 'invalid' })
  assert.deepEqual(faultTold({ path: '/a', code: 'reference', message: '' }), { word: 'reference' })
})
