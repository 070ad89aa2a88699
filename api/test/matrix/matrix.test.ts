import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Problem } from '@atum-desk/contract/problem'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { newId } from '../../src/platform/ids.ts'
import { type TestApp, testApp } from '../../src/testing/app.ts'
import type { Case } from './cases/kit.ts'
import { form, formHeaders } from './cases/tickets.ts'
import { cases } from './cases.ts'
import { makeWorld, type Owner, owners, type Role, roles, type World } from './world.ts'

let t: TestApp
let world: World
before(async () => {
  t = await testApp()
  world = await makeWorld(t)
})
after(() => t.close())

type Asked = Readonly<{ route: string; role: Role | null; id?: string }>
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

function ask({ route, role, id }: Asked, { body, file, also, query = '' }: Case): Promise<LightMyRequestResponse> {
  const [method, path] = route.split(' ') as [Method, string]
  const rest = Object.entries(also?.(id ?? '') ?? {}).reduce(
    (url, [name, value]) => url.replace(`:${name}`, value),
    path,
  )
  const url = (id === undefined ? rest : rest.replace(/:(id|name)/, id)) + query
  const payload: InjectOptions = file
    ? { payload: form, headers: formHeaders }
    : body
      ? { payload: body(world, role, id) }
      : {}
  if (role === null) return t.app.inject({ ...payload, method, url })
  return t.as(world.desk.callers[role]).ask(method, url, payload)
}

/** What the caller is told where the thing, for him, does not exist. */
function expectedOf({ who, status, ofHelpdesk, seen }: Case, role: Role, owner: Owner): number {
  if (!who.includes(role)) return owner === 'otherTenant' && seen?.includes(role) ? 404 : 403
  if (owner === 'otherTenant') return 404
  const isCustomer = role.startsWith('customer')
  return owner === 'otherOrganization' && isCustomer && !ofHelpdesk ? 404 : status
}

const withoutOccasion = (answer: LightMyRequestResponse) => ({ ...answer.json<Problem>(), instance: '', requestId: '' })

test('PRM-2 every route that is not public has its expected answers here, and there is no other', () => {
  const guarded = t.app.declaredRoutes.filter(({ config, method }) => !config?.public && method !== 'HEAD')
  const names = guarded.flatMap(({ method, url }) => [method].flat().map((one) => `${one} ${url}`))
  const withoutHead = new Set(names.filter((name) => !name.startsWith('HEAD ')))
  assert.deepEqual([...withoutHead].sort(), Object.keys(cases).sort())
})

for (const [route, asked] of Object.entries(cases)) {
  test(`ISO-3 SEC-1 PRM-2 ${route}: every role, own and foreign`, async () => {
    const absent = asked.target && { id: route.includes(':name') ? 'no_such_role' : newId(t.clock.now()) }
    assert.equal((await ask({ route, role: null, ...absent }, asked)).statusCode, 401, 'nobody')
    const untouched = new Map<Owner, string>() // a refusal leaves it as it was, good for the next role
    for (const role of roles) {
      if (asked.target === undefined) {
        const answer = await ask({ route, role }, asked)
        assert.equal(answer.statusCode, asked.who.includes(role) ? asked.status : 403, `${role}: ${answer.body}`)
        continue
      }
      const never = await ask({ route, role, ...absent }, asked)
      for (const owner of owners) {
        const id = untouched.get(owner) ?? (await asked.target(world, owner))
        const answer = await ask({ route, role, id }, asked)
        if (answer.statusCode >= 400 || route.startsWith('GET ')) untouched.set(owner, id)
        else untouched.delete(owner)
        const expected = expectedOf(asked, role, owner)
        assert.equal(answer.statusCode, expected, `${role}, ${owner}: ${answer.body}`)
        const isHidden = expected === 404 || (expected === 403 && !asked.seen?.includes(role))
        if (isHidden) assert.deepEqual(withoutOccasion(answer), withoutOccasion(never), `${role}, ${owner}`)
      }
    }
  })
}
