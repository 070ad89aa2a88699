import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Problem } from '@atum-desk/contract/problem'
import pg from 'pg'
import { type TestApp, testApp } from '../src/testing/app.ts'

let t: TestApp
let owner: pg.Client
before(async () => {
  t = await testApp()
  owner = new pg.Client({ connectionString: t.database.urlAs('atum_owner') })
  await owner.connect()
})
after(async () => {
  await owner.end()
  await t.close()
})

const held = 1077 // of the advisory lock on which a transaction waits, right before it commits

test('ASG-11 a transaction that creates a ticket and does not end keeps no other from creating one', async () => {
  const { customer, manager } = await t.make.helpdesk()
  const staffs = { requesterId: customer.id }
  await owner.query(`
    create function app.wait_before_commit() returns trigger language plpgsql as
      'begin perform pg_advisory_xact_lock_shared(${held}); return null; end';
    create constraint trigger tickets_wait after insert on tickets deferrable initially deferred
      for each row when (new.title = 'The one that is held') execute function app.wait_before_commit()`)
  await owner.query(`select pg_advisory_lock(${held})`)
  const create = (title: string) => ({ title, description: 'It began this morning.' })
  const waiting = t.as(customer).post('/api/tickets', create('The one that is held'))
  try {
    await untilSomebodyWaits()
    const others = [
      await t.as(customer).post('/api/tickets', create('Of the same customer')),
      await t.as(manager).post('/api/tickets', { ...create('Of the same helpdesk'), ...staffs }),
    ]
    assert.deepEqual(
      others.map(({ statusCode }) => statusCode),
      [201, 201],
    )
    assert.equal(await Promise.race([waiting, 'still held']), 'still held')
  } finally {
    await owner.query(`select pg_advisory_unlock(${held})`)
  }
  assert.equal((await waiting).statusCode, 201)
})

async function untilSomebodyWaits(): Promise<void> {
  const asked = `select from pg_locks where locktype = 'advisory' and objid = ${held} and not granted`
  while ((await owner.query(asked)).rowCount === 0) await pause(5)
}

/** A ticket of that title is refused so often, as if another transaction had won; a sequence is not rolled back. */
async function loses(title: string, times: number, code: string): Promise<void> {
  const name = `losses_${code.toLowerCase()}_${times}`
  await owner.query(`
    create sequence app.${name};
    grant usage on sequence app.${name} to atum_app;
    create function app.${name}() returns trigger language plpgsql as $$
    begin
      if nextval('app.${name}') <= ${times} then raise exception 'lost' using errcode = '${code}'; end if;
      return new;
    end $$;
    create trigger ${name} before insert on tickets for each row when (new.title = '${title}')
      execute function app.${name}()`)
}

test('ASG-11 a transaction that loses a deadlock or a lock is run again, and nobody notices', async () => {
  const { customer } = await t.make.helpdesk()
  for (const [code, times] of [
    ['40P01', 7],
    ['40001', 7],
    ['55P03', 1],
  ] as const) {
    const title = `Loses ${times} times with ${code}`
    await loses(title, times, code)
    const answer = await t.as(customer).post('/api/tickets', { title, description: 'It began this morning.' })
    assert.equal(answer.statusCode, 201, title)
  }
})

test('ASG-11 what loses every time is told to come back: 503, with Retry-After', async () => {
  const { customer } = await t.make.helpdesk()
  for (const code of ['40P01', '40001', '55P03']) {
    const title = `Always loses with ${code}`
    await loses(title, 1_000_000, code)
    const answer = await t.as(customer).post('/api/tickets', { title, description: 'It began this morning.' })
    assert.equal(answer.statusCode, 503, answer.body)
    assert.deepEqual([answer.json<Problem>().code, answer.headers['retry-after']], ['unavailable', '1'])
    assert.doesNotMatch(answer.json<Problem>().detail, /lost|deadlock|tickets/)
  }
})
