type Value = string | number | boolean | readonly string[] | undefined

/** `pathWith('/api/tickets', { status: ['NEW'], q: '' })` is `/api/tickets?status=NEW`: what is empty is left out. */
export const pathWith = (path: string, query: Readonly<Record<string, Value>>): string => {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '')
    if (text !== '') params.set(name, text)
  }
  const text = params.toString()
  return text === '' ? path : `${path}?${text}`
}
