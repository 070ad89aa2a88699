import { after, test } from 'node:test'
import type { Ticket } from '@atum-desk/contract/tickets'
import { password, startDemo } from './demo-server.ts'
import { type Keyboard, keyboardOf, type Thing } from './keyboard.ts'
import { customer, customerAdmin, manager, workingAs } from './people.ts'
import { beginWork, textFile } from './request-page.ts'
import { launch, visit } from './visit.ts'
import { type Said, wordsOf } from './words.ts'

const demo = await startDemo()
const browser = await launch()
const asking = await workingAs(demo.url, customer)
const managing = await workingAs(demo.url, manager)
after(async () => {
  await asking.dispose()
  await managing.dispose()
  await browser.close()
  await demo.stop()
})

const ask = async (title: string): Promise<Ticket> =>
  (await asking.post<Ticket>('/api/tickets', { title, description: 'Since noon.', priority: 'P3' })).body

const askAccepted = async (title: string): Promise<string> => {
  const { id, number } = await ask(title)
  await managing.post(`/api/internal/tickets/${id}/accept`, {})
  return number
}

/** How somebody does what there is to do. */
interface Way {
  /** What a button says: by its key; by the palette, where it has none. */
  readonly act: (words: string, key?: string) => Promise<void>
  readonly visit: (place: string, letters: string) => Promise<void>
  /** Opens the first of a list, which says this. */
  readonly open: (title: RegExp) => Promise<void>
  /** Marks the first two of a list, which say these. */
  readonly mark: (numbers: readonly string[]) => Promise<void>
  readonly begin: () => Promise<void>
}

const byLetters = (keys: Keyboard, said: Said): Way => ({
  act: async (words, key) => {
    if (key !== undefined) return keys.press(key)
    await keys.press('Control+k')
    await keys.isAt(['combobox', /./])
    await keys.type(said(words).source.replaceAll(/[^\p{L} ]/gu, ''))
    await keys.sees(['option', said(words)])
    await keys.press('Enter')
  },
  visit: (_place, letters) => keys.press(...letters),
  open: () => keys.press('j', 'Enter'),
  mark: () => keys.press('j', 'k', 'x', 'j', 'x'),
  begin: async () => undefined,
})

/** Tab, Enter, the space bar and arrows; single letters are switched off before the day begins. */
const byTab = (keys: Keyboard, said: Said): Way => {
  const press = async (thing: Thing, key = 'Enter', way = 'Tab') => {
    await keys.goTo(thing, way)
    await keys.press(key)
  }
  return {
    act: (words) => press(['button', said(words)]),
    visit: (place) => press(['link', said(`desk:nav.${place}`)], 'Enter', 'Shift+Tab'),
    open: (title) => press(['link', title]),
    mark: async (numbers) => {
      for (const number of numbers) await press(['checkbox', new RegExp(number)], 'Space')
    },
    begin: async () => {
      await press(['button', /Omar Farouk/], 'Enter', 'Shift+Tab')
      await press(['menuitem', said('desk:preferences')], 'Enter', 'ArrowUp')
      await keys.isBack()
      await press(['switch', said('preferences:keys.letters')], 'Space')
      await press(['link', said('desk:nav.inbox')], 'Enter', 'Shift+Tab')
    },
  }
}

const signIn = async (keys: Keyboard, said: Said, email: string) => {
  await keys.goTo(['field', said('session:signIn.email')])
  await keys.type(email)
  await keys.press('Tab')
  await keys.type(password)
  await keys.press('Enter')
}

const accept = async (keys: Keyboard, said: Said, { act }: Way, title: string, next: string) => {
  await keys.sees(['link', new RegExp(next)])
  await keys.goTo(['link', new RegExp(title)])
  await keys.press('Enter')
  await keys.sees(['heading', title])
  await act('tickets:action.accept', '1')
  await keys.isIn(said('tickets:accept.title'))
  await keys.press('Enter')
  await keys.sees(['text', said('tickets:accept.done')])
  await keys.isAt(['link', new RegExp(next)])
}

/** All tickets, narrowed to those that these words find. */
const narrow = async (keys: Keyboard, said: Said, { visit: go }: Way, words: string) => {
  await go('tickets', 'gt')
  await keys.sees(['heading', said('tickets:list.title')])
  await keys.goTo(['searchbox', said('lists:filter.search')])
  await keys.type(words)
  await keys.press('Enter')
}

const write = async (keys: Keyboard, { act }: Way, [action, key]: [string, string], field: Thing, send: string) => {
  await keys.press('Escape')
  await act(action, key)
  await keys.isAt(field)
  const words = `Written with ${key}`
  await keys.type(words)
  await act(send, 'Control+Enter')
  await keys.sees(['text', words])
}

const work = async (keys: Keyboard, said: Said, way: Way) => {
  const { act } = way
  await act('tickets:action.assign', 'a')
  await keys.isAt(['combobox', said('tickets:assign.search')])
  await keys.type('Omar')
  await keys.press('Enter')
  await keys.sees(['text', said('terms:status.ASSIGNED')])
  await keys.isBack()
  await write(
    keys,
    way,
    ['tickets:action.note', 'n'],
    ['textbox', said('tickets:note.never')],
    'tickets:composer.sendNote',
  )
  const field: Thing = ['textbox', said('tickets:composer.replyTo')]
  await write(keys, way, ['tickets:action.reply', 'r'], field, 'tickets:composer.sendReply')
  await keys.press('Escape')
  await act('tickets:action.start')
  await keys.sees(['text', said('terms:status.IN_PROGRESS')])
  await keys.isBack()
}

const finish = async (keys: Keyboard, said: Said, { act }: Way) => {
  await keys.sees(['button', said('tickets:action.resolve')])
  await act('tickets:action.resolve', 'e')
  await keys.isIn(said('tickets:resolve.title'))
  await keys.type('A new motor.')
  await keys.press('Tab')
  await keys.type('The old one was wet.')
  await act('tickets:resolve.confirm', 'Control+Enter')
  await keys.sees(['text', said('terms:status.RESOLVED')])
  await keys.isBack()
  await keys.sees(['button', said('tickets:action.close')])
  await act('tickets:action.close')
  await keys.isIn(said('tickets:close.title'))
  await keys.goTo(['button', said('tickets:close.confirm')])
  await keys.press('Enter')
  await keys.sees(['text', said('terms:status.CLOSED')])
  await keys.isBack()
}

const search = async (keys: Keyboard, said: Said, { visit: go, open }: Way, title: string) => {
  await go('search', '/')
  await keys.isAt(['searchbox', said('search:field')])
  await keys.type(title)
  await keys.press('Enter')
  await keys.sees(['link', new RegExp(title)])
  await open(new RegExp(title))
  await keys.sees(['heading', title])
  await keys.isBack()
}

const bulk = async (keys: Keyboard, said: Said, way: Way, words: string, numbers: readonly string[]) => {
  await narrow(keys, said, way, words)
  await keys.seesNoMore(['link', /Backup report/])
  const mark = async () => {
    await way.mark(numbers)
    await keys.sees(['text', said('lists:bulk.count')])
  }
  const done = async () => {
    await keys.sees(['text', said('lists:bulk.done')])
    await keys.isBack()
    await keys.seesNoMore(['text', said('lists:bulk.count')])
  }
  await mark()
  await way.act('lists:bulk.assign', 'a')
  await keys.isAt(['combobox', said('tickets:assign.search')])
  await keys.type('Sara')
  await keys.press('Enter')
  await done()
  await mark()
  await way.act('lists:bulk.tags', 't')
  await keys.isIn(said('lists:bulk.title.tags'))
  await keys.type('night-shift')
  await keys.press('Enter')
  await done()
  await keys.sees(['button', said('lists:bulk.undo')])
  await keys.press('Control+z')
  await keys.sees(['text', said('lists:bulk.undone')])
  await mark()
  await way.act('lists:bulk.status', 's')
  await keys.isIn(said('lists:bulk.title.status'))
  await keys.goTo(['button', said('terms:status.IN_PROGRESS')])
  await keys.press('Enter')
  await keys.isBack()
}

const leaveDesk = async (keys: Keyboard, said: Said) => {
  await keys.goTo(['button', /Omar Farouk/], 'Shift+Tab')
  await keys.press('Enter')
  await keys.goTo(['menuitem', said('session:signOut')], 'ArrowUp')
  await keys.press('Enter')
  await keys.sees(['field', said('session:signIn.email')])
}

for (const [name, locale, wayOf] of [
  ['by letters', 'en', byLetters],
  ['by Tab alone', 'en', byTab],
  ['by Tab in Arabic', 'ar', byTab],
] as const)
  test(`UX-4.8: a day at the desk ${name}, without a mouse`, async () => {
    const [first, second] = [`The gate sticks, ${name}`, `The barrier hums, ${name}`]
    await ask(first)
    await ask(second)
    const numbers = [await askAccepted(`Pallet scanner, ${name}`), await askAccepted(`Pallet printer, ${name}`)]
    const { page, leave } = await visit(browser, `${demo.url}/desk/`, { locale, isLive: true })
    const keys = keyboardOf(page)
    const said = wordsOf(locale)
    const way = wayOf(keys, said)
    await signIn(keys, said, manager)
    await keys.sees(['link', new RegExp(first)])
    await way.begin()
    await accept(keys, said, way, first, second)
    await narrow(keys, said, way, first)
    await keys.goTo(['link', first])
    await keys.press('Enter')
    await keys.sees(['heading', first])
    await keys.isBack()
    await work(keys, said, way)
    await finish(keys, said, way)
    await search(keys, said, way, second)
    await bulk(keys, said, way, `Pallet ${name}`, numbers)
    await leaveDesk(keys, said)
    await leave()
  })

test('UX-4.8: a customer asks with a file, replies and says that it is solved, without a mouse', async () => {
  const title = 'The mouse of gate 2 is broken'
  const { page, leave } = await visit(browser, `${demo.url}/portal/`, { isLive: true })
  const keys = keyboardOf(page)
  const said = wordsOf('en')
  // Another one than has asked for all that the desk’s days begin with: there is a limit to what one may open at once.
  await signIn(keys, said, customerAdmin)
  await keys.goTo(['link', said('portal:nav.new')])
  await keys.press('Enter')
  await keys.isBack()
  await keys.goTo(['textbox', said('request:new.subject')])
  await keys.type(title)
  await keys.press('Tab')
  await keys.type('So we ask by keyboard.')
  await keys.goTo(['radio', said('request:priority.P3')])
  await keys.press('ArrowUp')
  await keys.isAt(['radio', said('request:priority.P2')])
  await keys.goTo(['field', said('common:files.add')])
  await keys.choose(['Enter'], [textFile('mouse.log', 'no signal')])
  await keys.sees(['text', 'mouse.log'])
  await keys.goTo(['button', said('request:new.submit')])
  await keys.press('Enter')
  await keys.sees(['heading', title])
  await keys.isBack()
  const ticket = await beginWork(demo.url, title)
  await ticket.ask('Which one?')
  await keys.sees(['text', said('request:next.WAITING_CUSTOMER')])
  await keys.goTo(['textbox', said('request:reply.label')])
  await keys.type('The grey one.')
  await keys.goTo(['button', said('request:reply.send')])
  await keys.press('Enter')
  await keys.sees(['text', said('request:reply.sent')])
  await ticket.solve('A new one.')
  await keys.sees(['button', said('request:answer.accept')])
  await keys.goTo(['button', said('request:answer.accept')], 'Shift+Tab')
  await keys.press('Enter')
  await keys.sees(['text', said('request:answer.accepted')])
  await keys.isBack()
  await keys.goTo(['button', said('portal:nav.account')], 'Shift+Tab')
  await keys.press('Enter')
  await keys.isIn(said('portal:account.title'))
  await keys.goTo(['button', said('session:signOut')])
  await keys.press('Enter')
  await keys.sees(['field', said('session:signIn.email')])
  await ticket.dispose()
  await leave()
})
