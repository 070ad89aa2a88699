import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SessionUser } from '@atum-desk/contract/auth'
import { ticketInFull } from '../../../../../test/desk-fixtures.ts'
import { filled } from './fill.ts'

const user: SessionUser = {
  id: '019aa000-0000-7000-8200-000000000009',
  email: 'sara@desk.example',
  name: 'Sara Nabil',
  role: 'agent',
  permissions: [],
  organization: null,
  tenant: { id: '019aa000-0000-7000-8000-000000000009', name: 'Nile desk', slug: 'nile' },
  locale: 'en',
  timeZone: 'UTC',
}

test('TKT-20 a snippet has its variables filled in once, and nothing that they bring is read again', () => {
  const ticket = ticketInFull({ title: 'Shows {{agent.name}} instead' })
  const body =
    'Hello {{requester.firstName}} of {{ organization.name }}: {{ticket.title}}, {{ticket.number}}. {{agent.name}}, {{helpdesk.name}} {{other}}'
  assert.equal(
    filled(body, ticket, user),
    'Hello Hana of Nile Logistics: Shows {{agent.name}} instead, ATD-1042. Sara Nabil, Nile desk {{other}}',
  )
})
