import { type Static, Type } from 'typebox'

export const setupSteps = [
  'brand',
  'organizations',
  'people',
  'levels',
  'mail',
  'services',
  'webhooks',
  'firstTicket',
] as const
export const SetupStep = Type.Enum(setupSteps, { title: 'SetupStep' })
export type SetupStep = Static<typeof SetupStep>

export const Setup = Type.Object(
  {
    steps: Type.Array(
      Type.Object({
        step: SetupStep,
        done: Type.Boolean({ description: 'As the data say. What was done once stays done.' }),
        optional: Type.Boolean({ description: 'The helpdesk is complete without it.' }),
      }),
    ),
    complete: Type.Boolean({ description: 'Everything that is not optional is done.' }),
    dismissed: Type.Boolean({ description: 'The caller has put the list away.' }),
  },
  { title: 'Setup', description: 'The first steps of a new helpdesk.' },
)
export type Setup = Static<typeof Setup>
