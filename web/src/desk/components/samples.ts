import { ApiFailure } from '../../lib/api/problem.ts'
import type { UploadItem } from '../../lib/files/uploads.ts'

/** What stands in the components. This page is for who builds the product: its words are no catalog's. */
export const words = {
  name: 'Title',
  hint: 'In a few words',
  error: 'Say what it is about',
  value: 'VPN drops every 20 minutes',
  pick: 'Assign',
  none: 'Nobody of that name',
  sheet: 'Accept ATD-1042',
  person: 'Hana Youssef',
  unit: 'days',
  tabs: 'Lists',
  empty: 'The queue is empty',
  emptyText: 'What customers send appears here, oldest first.',
  failed: 'The queue could not be read',
  saved: 'ATD-1042 accepted',
} as const

export const options = [
  { value: 'one', title: 'Hardware', text: 'Laptops and screens' },
  { value: 'two', title: 'Network', text: 'VPN and Wi-Fi' },
  { value: 'three', title: 'طابعة المستودع', text: 'القاهرة' },
] as const

export const failure = new ApiFailure('unavailable', { requestId: 'desk-7Q2M' })
export const nothing = (): void => undefined

const file = (name: string) => new File(['x'.repeat(40_000)], name)
const upload = (key: string, more: Partial<UploadItem>): UploadItem => ({
  ...{ key, file: file(`${key}.log`), state: 'waiting', share: 0, failed: null },
  ...more,
})
export const uploads = [
  upload('waiting', {}),
  upload('sending', { state: 'sending', share: 0.4 }),
  upload('sent', { state: 'sent', share: 1 }),
  upload('failed', { state: 'failed', failed: 'unreachable' }),
] as const

export const markdown = 'All invoices since **08:00** stay in “pending”:\n\n- period: November\n- `worker-3` restarted'
