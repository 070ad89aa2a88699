import type { Temporal } from 'temporal-polyfill'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import type { Reader as MessageReader, Story } from './domain/message.ts'

/** Who reads a message, through which door he comes, and in which language and time. */
type Reader = MessageReader & Readonly<{ id: string }>

export type Message = Readonly<{ subject: string; text: string; html: string | null }>

/** One line of a digest: what was told, of which ticket, when. */
export type DigestItem = Readonly<{ subject: string; ticketNumber: number | null; at: Temporal.Instant }>

/** Who finds the words. Who is told, and when, is decided here. */
export type Composer = Readonly<{
  /** Null: nothing is told to such a reader. */
  tell(tx: TenantReadTx, story: Story, reader: Reader): Promise<Message | null>
  digest(tx: TenantReadTx, items: readonly DigestItem[], reader: Reader): Promise<Message>
  passwordReset(tx: TenantReadTx, reader: Reader): Promise<Message>
}>
