import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { noon, places, there } from './keeper-places.ts'

const settled = () => new Promise(setImmediate)
const rested = async () => {
  mock.timers.tick(800)
  await settled()
}

test('UX-4.2: what is typed is one write when typing rests, and is gone everywhere when it was sent', async () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  const { keeper, state, server, device } = places()
  keeper.meet(server())
  for (const text of ['D', 'De', 'Dear']) keeper.set(text)
  assert.deepEqual([device()?.text, keeper.view().state], ['Dear', 'waiting'])
  await rested()
  assert.deepEqual([state.puts, server().body, keeper.view().state], [['Dear'], 'Dear', 'kept'])
  keeper.sent('Dear')
  await settled()
  assert.deepEqual(
    [server().version, device(), keeper.view()],
    [0, undefined, { text: '', state: 'empty', other: undefined }],
  )
  mock.timers.reset()
})

test('UX-4.2: out of reach it stays on the device, and leaves when there is a connection again', async () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  const { keeper, state, server } = places()
  state.isAway = true
  keeper.set('Typed in a lift')
  await rested()
  assert.deepEqual([keeper.view().state, server().version], ['here', 0])
  state.isAway = false
  keeper.flush()
  await settled()
  assert.deepEqual([keeper.view().state, server().body], ['kept', 'Typed in a lift'])
  mock.timers.reset()
})

test('UX-4.2: a conflict asks the server, and offers what was not taken', async () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  const { keeper, state, server, elsewhere } = places()
  keeper.set('Mine')
  elsewhere(there('Theirs', 3, noon - 1))
  await rested()
  assert.equal(state.asked, 1)
  keeper.meet(server())
  await rested()
  assert.deepEqual([keeper.view().text, keeper.view().other?.text, server().body], ['Mine', 'Theirs', 'Mine'])
  keeper.takeOther()
  await rested()
  assert.deepEqual([keeper.view().text, keeper.view().other, server().body], ['Theirs', undefined, 'Theirs'])
  mock.timers.reset()
})

test('UX-4.2: what is typed while a reply is on its way stays, here and there', async () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  const { keeper, server } = places()
  keeper.set('Dear Hana, it works.')
  await rested()
  keeper.set('Dear Hana, it works. P.S. Try twice.')
  keeper.sent('Dear Hana, it works.')
  await rested()
  assert.deepEqual([keeper.view().text, server().body], ['P.S. Try twice.', 'P.S. Try twice.'])
  mock.timers.reset()
})
