import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Template } from '@atum-desk/contract/templates'
import { bodyFrom, draftFrom, emptyDraft, isEmptyDraft, problemsOf } from './draft.ts'
import { withTemplate } from './template.ts'

const requester = { id: 'r', name: 'Nour', email: 'nour@nile.example', organization: 'Nile' }
const template: Template = {
  ...{ id: 't', name: 'Laptop', title: 'A new laptop', description: null, category: null },
  priority: 'P2',
  ...{ service: { id: 's', name: 'Laptop' }, tags: ['laptop'], fields: { size: 14, fast: true, none: null } },
  ...{ active: true, version: 1 },
}

test('a draft comes back as it was, and whatever does not fit is forgotten', () => {
  const draft = { ...emptyDraft, requester, title: 'Broken', answers: { size: '14' }, tags: ['vip'] }
  assert.deepEqual(draftFrom(JSON.stringify(draft)), draft)
  assert.deepEqual(draftFrom('{"priority":"P9","requester":7,"tags":3}'), emptyDraft)
  assert.deepEqual(draftFrom('{'), emptyDraft)
  assert.equal(isEmptyDraft(emptyDraft), true)
  assert.equal(isEmptyDraft({ ...emptyDraft, requester }), false)
})

test('a template fills in what it says, and leaves what it does not', () => {
  const draft = withTemplate(
    { ...emptyDraft, description: 'By Monday.', tags: ['vip'] },
    { ...template, tags: ['laptop'] },
  )
  assert.deepEqual(draft, {
    ...{
      requester: null,
      title: 'A new laptop',
      description: 'By Monday.',
      priority: 'P2',
      category: '',
      serviceId: 's',
    },
    ...{ answers: { size: '14', fast: true }, tags: ['vip', 'laptop'] },
  })
})

test('what is sent has the requester, and nothing that is empty', () => {
  const draft = { ...emptyDraft, requester, title: ' Broken ', description: 'It is.' }
  assert.deepEqual(bodyFrom(draft, []), { requesterId: 'r', title: 'Broken', description: 'It is.', priority: 'P3' })
  assert.deepEqual(problemsOf(emptyDraft), { requester: true, title: true, description: true })
  assert.deepEqual(problemsOf(draft), { requester: false, title: false, description: false })
})
