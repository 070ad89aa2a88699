import type { Service } from '@atum-desk/contract/catalog'
import type { FieldBody } from '@atum-desk/contract/forms'
import type { TestApp } from './app.ts'
import type { TestUser } from './factories.ts'

/** Questions as an administrator writes them: one that is required, one with options, one that customers never see. */
export const assetTag = {
  key: 'asset_tag',
  label: { en: 'Asset tag', ar: 'رقم الجهاز' },
  type: 'text',
  required: true,
} as const satisfies FieldBody

export const device = {
  key: 'device',
  label: { en: 'Device' },
  type: 'choice',
  options: [
    { value: 'laptop', label: { en: 'Laptop' } },
    { value: 'phone', label: { en: 'Phone' } },
  ],
} satisfies FieldBody

export const warranty = {
  key: 'warranty',
  label: { en: 'Warranty until' },
  type: 'date',
  visibleToCustomer: false,
} as const satisfies FieldBody

let serial = 0

/** A service that asks this; nothing, where there is no field. */
export async function addService(t: TestApp, admin: TestUser, fields: readonly FieldBody[], more: object = {}) {
  serial += 1
  const form = fields.length === 0 ? null : { fields }
  const answer = await t.as(admin).post('/api/services', { name: `Service ${serial}`, form, ...more })
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json<Service>()
}
