import { isAccountMail } from '@atum-desk/contract/mail'
import type { Problem } from '@atum-desk/contract/problem'
import { AppError } from '../../../platform/errors.ts'
import { htmlFault } from './html-check.ts'
import type { Template } from './rendering.ts'
import type { TemplateKey } from './shipped.ts'
import { variablesOf } from './variables.ts'

type Issue = NonNullable<Problem['errors']>[number]
type Place = 'subject' | 'text' | 'html'

/** NTF-15. Throws validation-failed, with all that is wrong at once. */
export function expectGoodTemplate(key: Pick<TemplateKey, 'event' | 'reader'>, template: Template): void {
  const places: Place[] = ['subject', 'text', 'html']
  const issues = places.flatMap((place) => issuesOf(key, place, template[place] ?? ''))
  if (isAccountMail(key.event)) issues.push(...withoutLink(template))
  if (issues.length === 0) return
  const [first] = issues
  throw new AppError('validation-failed', { detail: `${first?.path} ${first?.message}`, errors: issues })
}

function issuesOf({ event, reader }: Pick<TemplateKey, 'event' | 'reader'>, place: Place, words: string): Issue[] {
  const issue = (code: string, message: string) => ({ path: `/${place}`, code, message })
  const known: readonly string[] = variablesOf(event, reader).filter((name) => place !== 'subject' || isShort(name))
  const list = known.map((name) => `{${name}}`).join(', ')
  const named = [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
  const unknown = [...new Set(named)].filter((name) => !known.includes(name))
  const issues = unknown.map((name) =>
    issue('unknown-variable', `has {${name}}, which is not there; there are ${list}`),
  )
  if (named.length > mostVariables || named.filter((name) => !isShort(name)).length > mostLong) {
    issues.push(issue('too-many-variables', `has more than ${mostVariables} variables, or ${mostLong} that bring much`))
  }
  if (/[{}]/.test(words.replace(/\{\w+\}/g, ''))) {
    issues.push(issue('braces', `has a brace that belongs to no variable; there are ${list}`))
  }
  const fault = place === 'html' ? htmlFault(words) : null
  return fault === null ? issues : [...issues, issue('html', fault)]
}

/** What a template of 10,000 characters could make of a long comment, again and again. */
const mostVariables = 100
const mostLong = 6

/** A subject is one line, and is read by whoever stands beside the screen. */
const isShort = (name: string) => !['words', 'items', 'link', 'preferences'].includes(name)

/** Without it the message says that there is a link, and the reader cannot get in. */
function withoutLink({ text, html }: Template): Issue[] {
  const missing = (path: string) => ({ path, code: 'link', message: 'needs {link}, by which the password is set' })
  return [
    ...(text.includes('{link}') ? [] : [missing('/text')]),
    ...(html === null || html.includes('{link}') ? [] : [missing('/html')]),
  ]
}
