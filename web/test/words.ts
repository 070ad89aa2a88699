import { readFileSync } from 'node:fs'

type Locale = 'en' | 'ar'
type Tree = { readonly [key: string]: string | Tree }

const catalog = (locale: Locale, area: string): Tree =>
  JSON.parse(readFileSync(new URL(`../src/locales/${locale}/${area}.json`, import.meta.url), 'utf8'))

const under = (tree: Tree, path: readonly string[]): readonly string[] => {
  const [key = '', ...rest] = path
  const next = tree[key]
  if (rest.length > 0) return typeof next === 'object' ? under(next, rest) : []
  // A sentence that counts has a form for each number of its language.
  const forms = Object.keys(tree).filter((name) => name === key || name.replace(/_\w+$/, '') === key)
  return forms.map((name) => tree[name]).filter((form) => typeof form === 'string')
}

const escaped = (text: string) => text.replaceAll(/[.*+?^()|[\]\\]/g, '\\$&')

/** `said('tickets:accept.done')`: what the screen says there in this language, whatever is filled in. */
export const wordsOf =
  (locale: Locale) =>
  (key: string): RegExp => {
    const [area = '', path = ''] = key.split(':')
    const forms = under(catalog(locale, area), path.split('.'))
    if (forms.length === 0) throw new Error(`no such words: ${key}`)
    const readings = forms.map((form) => escaped(form).replaceAll(/\{\{.*?\}\}/g, '.*'))
    return new RegExp(`^(${readings.join('|')})`)
  }

export type Said = ReturnType<typeof wordsOf>
