import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { systemContext } from '../../platform/access/context.ts'
import { createKeyring, type Key, type Keyring } from '../../platform/crypto/keyring.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { readReplyToken, replyAddressOf } from './reply-addresses.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const key = (id: string, byte: number): Key => ({ id, secret: Buffer.alloc(32, byte) })
const today = createKeyring([key('k1', 7)])
const base = 'desk@nile.example'

async function correspondence() {
  const desk = await t.make.helpdesk()
  const { id: ticketId } = await t.make.ticket(desk.customer)
  const ctx = systemContext({ tenantId: desk.tenantId, requestId: 'test', now: t.clock.now() })
  const address = async (keyring: Keyring = today, to = { ticketId, recipientId: desk.customer.id }, of = base) => {
    const made = await t.db.write(ctx, (tx) => replyAddressOf(tx, to, { keyring, base: of }))
    assert.ok(made)
    return made
  }
  const read = (from: string, keyring: Keyring = today) => t.db.read(ctx, (tx) => readReplyToken(tx, from, keyring))
  return { ...desk, ctx, ticketId, address, read }
}

test('NTF-17 an answer’s address says whose answer about which ticket it is, in capitals too, and stays the same', async () => {
  const { customer, ticketId, address, read } = await correspondence()
  const made = await address()
  assert.match(made, /^desk\+k1-[0-9a-z]+-[a-z2-7]{26}@nile\.example$/)
  assert.deepEqual(await read(made), { ticketId, recipientId: customer.id })
  assert.deepEqual(await read(made.toUpperCase()), { ticketId, recipientId: customer.id })
  assert.equal(await address(), made)
})

test('NTF-17 what we have not signed is nobody’s: changed by one letter, of another person, ticket or helpdesk', async () => {
  const { agent, customer, ticketId, address, read } = await correspondence()
  const made = await address()
  const at = made.indexOf('@')
  for (let i = made.lastIndexOf('-') + 1; i < at; i += 1) {
    const forged = made.slice(0, i) + (made[i] === 'a' ? 'b' : 'a') + made.slice(i + 1)
    assert.equal(await read(forged), null, forged)
  }
  const { id: other } = await t.make.ticket(customer)
  const [, numberOfHis] = (await address(today, { ticketId, recipientId: agent.id })).split('-')
  const [, numberOfOther] = (await address(today, { ticketId: other, recipientId: customer.id })).split('-')
  const [id, number, mac] = made.split('-')
  assert.equal(await read(`${id}-${numberOfHis}-${mac}`), null)
  assert.equal(await read(`${id}-${numberOfOther}-${mac}`), null)
  assert.equal(await read(`desk+k2-${number}-${mac}`), null)
  assert.equal(await (await correspondence()).read(made), null)
  for (const none of [base, 'desk+news@nile.example', `desk+k1-${number}@nile.example`, '', '@']) {
    assert.equal(await read(none), null, none)
  }
})

test('NTF-17 an address outlives the change of the key, and dies with it', async () => {
  const { address, read } = await correspondence()
  const made = await address()
  const rotated = createKeyring([key('k2', 9), key('k1', 7)])
  assert.ok(await read(made, rotated))
  assert.match(await address(rotated), /^desk\+k2-/)
  assert.equal(await read(made, createKeyring([key('k2', 9)])), null)
  // The same secret under another name is another key.
  assert.equal(await read(made.replace('+k1-', '+k3-'), createKeyring([key('k3', 7)])), null)
})

test('NTF-17 two workers at once give one number, and the left part keeps to 64 characters', async () => {
  const { address, ctx, ticketId, customer } = await correspondence()
  const made = await Promise.all([address(), address(), address(), address()])
  assert.equal(new Set(made).size, 1)
  const long = createKeyring([key('k2345678', 7)])
  const of = `${'d'.repeat(20)}@nile.example`
  const full = await address(long, undefined, of)
  assert.ok(full.indexOf('@') <= 64, full)
  const tooLong = `${'d'.repeat(40)}@nile.example`
  const to = { ticketId, recipientId: customer.id }
  assert.equal(await t.db.write(ctx, (tx) => replyAddressOf(tx, to, { keyring: long, base: tooLong })), null)
})
