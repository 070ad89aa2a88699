import { createLinks, type LinkDeps } from './links.service.ts'
import { createMerges, type MergeDeps } from './merges.service.ts'
import { createParents } from './parents.service.ts'
import { createSplits, type SplitDeps } from './splits.service.ts'

export type Relations = ReturnType<typeof createRelations>

/** What one ticket is to another. */
export function createRelations({ db, tickets, attachments }: LinkDeps & MergeDeps & SplitDeps) {
  const links = createLinks({ db, tickets })
  const merges = createMerges({ db, tickets })
  const parents = createParents({ db, tickets })
  return {
    links,
    parents,
    merge: merges.merge,
    unmerge: merges.unmerge,
    split: createSplits({ tickets, attachments }).split,
  }
}
