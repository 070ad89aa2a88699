import { added, admin, type Cases, list, staff, unique, version } from './kit.ts'

const template = added('/api/templates', () => ({ name: unique('Template') }))

export const templateCases: Cases = {
  'GET /api/templates': list(staff),
  'POST /api/templates': {
    who: admin,
    status: 201,
    body: () => ({ name: unique('Template'), title: 'A new colleague', tags: ['onboarding'] }),
  },
  'GET /api/templates/:id': { who: staff, status: 200, ofHelpdesk: true, target: template },
  'PATCH /api/templates/:id': {
    who: admin,
    status: 200,
    ofHelpdesk: true,
    target: template,
    body: () => ({ ...version, name: unique('Template') }),
  },
  'DELETE /api/templates/:id': { who: admin, status: 200, ofHelpdesk: true, target: template },
}
