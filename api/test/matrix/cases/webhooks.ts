import { added, admin, type Cases, list, unique, version } from './kit.ts'

const webhookBody = () => ({ name: unique('Webhook'), url: 'https://hooks.example/desk', events: ['*'] })
const target = added('/api/webhooks', webhookBody)
const ofOne = { who: admin, status: 200, ofHelpdesk: true, target } as const

/** Where other systems listen. */
export const webhookCases: Cases = {
  'GET /api/webhooks': list(admin),
  'POST /api/webhooks': { who: admin, status: 201, body: webhookBody },
  'GET /api/webhooks/:id': ofOne,
  'PATCH /api/webhooks/:id': { ...ofOne, body: () => ({ ...version, description: 'For the CRM.' }) },
  'DELETE /api/webhooks/:id': ofOne,
  'POST /api/webhooks/:id/rotate-secret': { ...ofOne, body: () => ({ overlapHours: 1 }) },
  'POST /api/webhooks/:id/pause': { ...ofOne, body: () => ({}) },
  // It is active.
  'POST /api/webhooks/:id/resume': { ...ofOne, status: 409 },
  'POST /api/webhooks/:id/test': ofOne,
  'GET /api/webhooks/:id/deliveries': ofOne,
  'POST /api/webhooks/:id/replay': {
    ...ofOne,
    body: () => ({ from: '2026-11-20T08:00:00Z', to: '2026-11-21T08:00:00Z' }),
  },
}
