import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../testing/app.ts'
import { openDesk, problemOf, solution } from './testing/desk.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

test('TKT-11 of fifty who merge one ticket into fifty others at once, one wins, and the others are told where it went', async () => {
  const desk = await openDesk(t)
  const one = await desk.ticket()
  const targets: string[] = []
  for (let n = 0; n < 50; n += 1) targets.push((await desk.ticket()).id)
  const answers = await Promise.all(targets.map((into) => desk.merge(one.id, into)))
  const winners = answers.filter(({ statusCode }) => statusCode === 200)
  assert.equal(winners.length, 1)
  const target = winners[0]?.json().mergedInto.id
  for (const answer of answers.filter(({ statusCode }) => statusCode !== 200)) {
    assert.deepEqual(problemOf(answer), [409, 'ticket-merged'])
    assert.equal(answer.json().mergedInto.id, target)
  }
  assert.equal((await desk.events(one.id, 'ticket.merged')).length, 1)
})

test('TKT-11 of fifty pairs that are merged both ways at once, each ends with one merged into the other', async () => {
  const desk = await openDesk(t)
  const pairs: [string, string][] = []
  for (let n = 0; n < 50; n += 1) pairs.push([(await desk.ticket()).id, (await desk.ticket()).id])
  const answers = await Promise.all(
    pairs.map(([a, b]) => Promise.all([desk.merge(a, b), desk.merge(b, a)]).then((both) => both.sort(byStatus))),
  )
  for (const [won, lost] of answers) {
    assert.equal(won?.statusCode, 200, won?.body)
    assert.deepEqual(lost && problemOf(lost), [409, 'ticket-merged'])
  }
})
const byStatus = (one: { statusCode: number }, other: { statusCode: number }) => one.statusCode - other.statusCode

test('TKT-11 of a comment and a merge at once, the comment is either there or refused', async () => {
  const desk = await openDesk(t)
  for (let round = 0; round < 5; round += 1) {
    const [one, target] = [await desk.accepted(), await desk.accepted()]
    const [merge, comment] = await Promise.all([
      desk.merge(one.id, target.id),
      t.as(desk.customer).post(`/api/tickets/${one.id}/comments`, { body: 'A word.' }),
    ])
    assert.equal(merge.statusCode, 200)
    const isSaid = comment.statusCode === 201
    if (!isSaid) assert.deepEqual(problemOf(comment), [409, 'ticket-merged'])
    assert.equal((await desk.read(target.id)).commentCount, isSaid ? 1 : 0)
  }
})

/** TKT-11 in the database: whatever code forgets, raw SQL as the application’s role is refused. */
test('TKT-11 raw SQL moves no merged ticket, says nothing on it, and merges none as a customer', async () => {
  const desk = await openDesk(t)
  const [one, target, solved] = [await desk.assigned(), await desk.accepted(), await desk.assigned()]
  await desk.merge(one.id, target.id)
  const set = (assignment: string, id = one.id, by = desk.agent) =>
    desk.raw(by, `update tickets set ${assignment} where id = '${id}'`)
  const refused = { code: 'ticket-merged' }
  for (const assignment of [
    `status = 'IN_PROGRESS'`,
    `title = 'Another'`,
    `assignee_id = null, team_id = null`,
    `priority = 'P1'`,
    `tags = '{vip}'`,
    `updated_at = now()`,
    `merged_into = '${solved.id}'`,
    `merged_into = null, merged_at = null, status = 'IN_PROGRESS'`,
  ]) {
    await assert.rejects(set(assignment), refused, assignment)
  }
  const key = `'${desk.tenantId}', gen_random_uuid(), '${one.orgId}', '${one.id}', '${desk.agent.id}'`
  const comment = `insert into ticket_comments (tenant_id, id, org_id, ticket_id, author_id, body, internal, created_at)
    values (${key}, 'A word.', false, now())`
  await assert.rejects(desk.raw(desk.agent, comment), refused)
  const file = `insert into attachments (tenant_id, id, org_id, ticket_id, uploaded_by, file_name, mime_type, size_bytes,
    sha256, internal, created_at) values (${key}, 'a.txt', 'text/plain', 1, repeat('0', 64), false, now())`
  await assert.rejects(desk.raw(desk.agent, file), refused)

  const merging = (into: string) => `merged_into = '${into}', merged_at = now()`
  await assert.rejects(set(merging(target.id), solved.id, desk.customer), { code: '42501' })
  await assert.rejects(set(merging(solved.id), solved.id), { code: 'link-refused' })
  await assert.rejects(set(merging(one.id), solved.id), { code: 'link-refused' }) // it is merged itself
  await assert.rejects(set(`${merging(target.id)}, status = 'IN_PROGRESS'`, solved.id), refused)
  const neighbour = await t.make.user(desk.tenantId, 'customer', { orgId: await t.make.organization(desk.tenantId) })
  await assert.rejects(set(merging((await desk.ticket(neighbour)).id), solved.id), { code: 'link-refused' })
  await desk.status(solved.id, { to: 'RESOLVED', ...solution })
  await desk.status(solved.id, { to: 'CLOSED' })
  await assert.rejects(set(merging(target.id), solved.id), { code: 'link-refused' })
  await assert.rejects(set(merging(solved.id), target.id), { code: 'link-refused' })
})

test('TKT-11 two who merge each other’s ticket by raw SQL close no ring', async () => {
  const desk = await openDesk(t)
  for (let round = 0; round < 5; round += 1) {
    const [a, b] = [await desk.ticket(), await desk.ticket()]
    const merge = (id: string, into: string) =>
      desk.raw(desk.agent, `update tickets set merged_into = '${into}', merged_at = now() where id = '${id}'`)
    const outcomes = await Promise.allSettled([merge(a.id, b.id), merge(b.id, a.id)])
    assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  }
})
