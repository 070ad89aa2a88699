import type { Draft } from '@atum-desk/contract/drafts'

/** What a device has of a draft: the words, the server’s version that they go on from, and whether it has them, too. */
export interface Kept {
  readonly text: string
  readonly version: number
  /** When it was last typed, in milliseconds. */
  readonly at: number
  readonly isDirty: boolean
}

export const nothing: Kept = { text: '', version: 0, at: 0, isDirty: false }

/** The words that were not taken, and from where the ones came that were. */
export interface Other {
  readonly text: string
  readonly shown: 'here' | 'there'
}

interface Met {
  readonly kept: Kept
  readonly other?: Other
}

const agreed = ({ body, version, updatedAt }: Draft): Kept => ({
  text: body,
  version,
  at: updatedAt === null ? 0 : Date.parse(updatedAt),
  isDirty: false,
})

/** Where only one has gone on, its words; where both have, the newer ones, beside the others. */
export const meeting = (kept: Kept, draft: Draft): Met => {
  if (!kept.isDirty) return { kept: agreed(draft) }
  if (draft.version === kept.version || draft.version === 0) return { kept: { ...kept, version: draft.version } }
  if (draft.body === kept.text) return { kept: agreed(draft) }
  const isNewerHere = kept.at >= agreed(draft).at
  if (isNewerHere) return { kept: { ...kept, version: draft.version }, other: { text: draft.body, shown: 'here' } }
  return { kept: agreed(draft), ...(kept.text !== '' && { other: { text: kept.text, shown: 'there' } }) }
}
