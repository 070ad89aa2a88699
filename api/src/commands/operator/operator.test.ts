import assert from 'node:assert/strict'
import { test } from 'node:test'
import { operatorOf } from '../../testing/operator.ts'

const nothing = operatorOf({})

test('OPS-1 help is there for all of it and for each command, and names what the command reads', async () => {
  const overview = await nothing.run('--help')
  assert.equal(overview.code, 0)
  const names = [...overview.out.matchAll(/^ {2}([a-z][a-z-]*)/gm)].map(([, name = '']) => name)
  assert.ok(names.includes('migrate') && names.includes('create-admin'))
  for (const name of names) {
    const { code, out } = await nothing.run(name, '--help')
    assert.equal(code, 0, name)
    assert.match(out, new RegExp(`^usage: atum-desk ${name}[^]*Environment: `), name)
  }
})

test('OPS-1 what is asked for wrongly is one line and exit code 2, what fails is one line and 1', async () => {
  const cases: [words: string[], code: number, says: RegExp][] = [
    [[], 2, /^$/],
    [['frobnicate'], 2, /^atum-desk: there is no command frobnicate[^\n]*\n$/],
    [['toString'], 2, /^atum-desk: there is no command toString[^\n]*\n$/],
    [['migrate', '--wrong'], 2, /^atum-desk: Unknown option '--wrong'[^\n]*\n$/],
    [['migrate', 'what'], 2, /^atum-desk: what is what\?[^\n]*\n$/],
    [['create-admin'], 2, /^atum-desk: --email is missing\n$/],
    [['create-admin', '--email', 'nobody'], 2, /^atum-desk: --email is no address: nobody\n$/],
    [['migrate'], 1, /^atum-desk: DATABASE_ADMIN_URL is not set\n$/],
    [['migrate', '--database', 'postgres://127.0.0.1:1/none'], 1, /^atum-desk: connect ECONNREFUSED[^\n]*\n$/],
  ]
  for (const [words, code, says] of cases) {
    const told = await nothing.run(...words)
    assert.equal(told.code, code, words.join(' '))
    assert.match(told.err, says)
  }
})

test('OPS-1 with --json a failure is an object too, alone on stdout', async () => {
  const { code, out } = await nothing.run('migrate', '--json')
  assert.equal(code, 1)
  assert.deepEqual(JSON.parse(out), { error: 'DATABASE_ADMIN_URL is not set' })
  const unknown = await nothing.run('frobnicate', '--json')
  assert.equal(unknown.code, 2)
  assert.match(JSON.parse(unknown.out).error, /^there is no command frobnicate/)
})
