import type { Composer } from './composer.ts'
import { digestText } from './domain/digest-text.ts'
import { tell, tellOfPasswordReset } from './domain/message.ts'
import * as stories from './stories.store.ts'

/** In plain text, by the catalogs of this module. */
export const plainComposer: Composer = {
  async tell(_tx, story, reader) {
    const message = tell(story, reader)
    return message && { ...message, html: null }
  },

  async digest(tx, items, reader) {
    return { ...digestText(items, reader, await stories.helpdeskName(tx)), html: null }
  },

  async passwordReset(tx, reader) {
    return { ...tellOfPasswordReset(await stories.helpdeskName(tx), reader), html: null }
  },
}
