import assert from 'node:assert/strict'
import type { Session } from '@atum-desk/contract/auth'
import type { Page as ListPage } from '@atum-desk/contract/common'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import { type Browser, type Page, request } from 'playwright-core'
import { password } from './demo-server.ts'
import { type Reader, visit } from './visit.ts'

export const customer = 'user@nile.example'
export const customerAdmin = 'admin@nile.example'
export const stranger = 'user@meridian.example'
export const manager = 'manager@desk.example'
export const administrator = 'admin@desk.example'
export const agent = 'agent@desk.example'

/** Fills the form that stands on the page, and sends it. */
export const fillSignIn = async (page: Page, email: string, word = password) => {
  await page.getByLabel('E-mail').or(page.getByLabel('البريد الإلكتروني')).fill(email)
  await page.locator('[name=password]').fill(word)
  await page.keyboard.press('Enter')
}

/** Signed in as this person, at `path`, as this reader has it. */
export const visitAs = async (browser: Browser, url: string, email: string, path: string, reader: Reader = {}) => {
  const visitor = await visit(browser, `${url}${path}`, { ...reader, isLive: true, as: email })
  await visitor.page.locator('main').waitFor()
  return visitor
}

type Answer<Body> = { readonly status: number; readonly body: Body }

/** Somebody at work elsewhere: their calls to the API, without a browser. */
export const workingAs = async (url: string, email: string) => {
  const door = await request.newContext({ baseURL: url })
  const signedIn = await door.post('/api/auth/login', { data: { email, password } })
  assert.equal(signedIn.status(), 200)
  const { accessToken }: Session = await signedIn.json()
  await door.dispose()
  const api = await request.newContext({
    baseURL: url,
    extraHTTPHeaders: { authorization: `Bearer ${accessToken}` },
  })
  return {
    get: async <Body>(path: string): Promise<Answer<Body>> => {
      const answer = await api.get(path)
      return { status: answer.status(), body: await answer.json() }
    },
    post: async <Body>(path: string, data: object): Promise<Answer<Body>> => {
      const answer = await api.post(path, { data })
      return { status: answer.status(), body: await answer.json() }
    },
    put: async <Body>(path: string, data: object): Promise<Answer<Body>> => {
      const answer = await api.put(path, { data })
      return { status: answer.status(), body: await answer.json() }
    },
    patch: async <Body>(path: string, data: object): Promise<Answer<Body>> => {
      const answer = await api.patch(path, { data })
      return { status: answer.status(), body: await answer.json() }
    },
    findByTitle: async (title: string) => {
      const answer = await api.get('/api/tickets', { params: { q: title } })
      const { items }: ListPage<TicketSummary> = await answer.json()
      return items.filter((item) => item.title === title)
    },
    dispose: () => api.dispose(),
  }
}
