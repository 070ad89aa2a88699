import type { Recorder } from '../../platform/db/tenant-db.ts'
import { removeSaid } from './drafts.store.ts'

/** What is said is no draft any more, also where the browser that said it is gone before the answer comes. */
export const recordSaid: Recorder = async (tx, { name, details }) => {
  if (name === 'comment.added' && 'commentId' in details) await removeSaid(tx, String(details.commentId))
}
