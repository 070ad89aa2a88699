/** `Asset tag №2` is `asset_tag_2`. Of a label without a Latin letter: `field`. */
const keyOf = (label: string): string => {
  const plain = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 40)
    .replace(/_+$/, '')
  return plain === '' ? 'field' : plain
}

interface Keyed {
  readonly key: string
  readonly label: { readonly en: string }
}

/**
 * A key for each field that has none yet, made of its label: no other field of the form has it, and none that the form
 * had before, since a key means one type for good.
 */
export const keysOf = (fields: readonly Keyed[], taken: readonly string[] = []): string[] => {
  const used = new Set([...taken, ...fields.map(({ key }) => key).filter(Boolean)])
  return fields.map(({ key, label }) => {
    if (key !== '') return key
    const made = keyOf(label.en)
    let unique = made
    for (let nth = 2; used.has(unique); nth++) unique = `${made}_${nth}`
    used.add(unique)
    return unique
  })
}
