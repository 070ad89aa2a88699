import { snippetVariables } from '@atum-desk/contract/snippets'

const known: readonly string[] = snippetVariables

/** What stands in double braces and is no variable, each once, as it was written. */
export const unknownVariables = (text: string): string[] => {
  const named = [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, name]) => (name ?? '').trim())
  return [...new Set(named)].filter((name) => !known.includes(name))
}
