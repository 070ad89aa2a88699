import { type Static, Type } from 'typebox'

export const Liveness = Type.Object(
  { status: Type.Literal('ok') },
  { title: 'Liveness', description: 'The process answers.' },
)
export type Liveness = Static<typeof Liveness>

export const Check = Type.Object(
  {
    ok: Type.Boolean(),
    detail: Type.Optional(Type.String({ description: 'What is wrong, or worth knowing.', maxLength: 200 })),
  },
  { title: 'Check' },
)
export type Check = Static<typeof Check>

export const Readiness = Type.Object(
  {
    status: Type.Enum(['ok', 'unavailable']),
    checks: Type.Object({ database: Check, migrations: Check, files: Check, worker: Check }),
  },
  { title: 'Readiness', description: 'The worker’s check is told, and does not make the API unready.' },
)
export type Readiness = Static<typeof Readiness>
