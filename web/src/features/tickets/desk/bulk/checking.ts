interface Identified {
  readonly id: string
}

/** Which tickets are marked, and where a range with Shift begins: at the last one that was. */
export interface Checking {
  readonly ids: ReadonlySet<string>
  readonly from: string | undefined
}

export const nothingChecked: Checking = { ids: new Set(), from: undefined }

/** One more, or one less. */
export const checkedOne = ({ ids }: Checking, id: string): Checking => {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, from: id }
}

/** All between the last one that was marked and this one; without such a one, this one. */
export const checkedTo = (checking: Checking, items: readonly Identified[], id: string): Checking => {
  const ends = [checking.from, id].map((end) => items.findIndex((item) => item.id === end))
  if (ends.includes(-1)) return checkedOne(checking, id)
  const range = items.slice(Math.min(...ends), Math.max(...ends) + 1)
  return { ids: new Set([...checking.ids, ...range.map((item) => item.id)]), from: id }
}

/** All, or none where all were. */
export const checkedAll = ({ ids }: Checking, items: readonly Identified[]): Checking =>
  items.every(({ id }) => ids.has(id)) ? nothingChecked : { ids: new Set(items.map(({ id }) => id)), from: undefined }
