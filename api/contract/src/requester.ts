import { type Static, Type } from 'typebox'
import { body, Id, Version } from './common.ts'

export const ChangeRequesterBody = body(
  {
    version: Type.Optional(Version),
    requesterId: Type.String({ ...Id, description: 'An active customer, of the ticket’s organization or of another.' }),
  },
  {
    title: 'ChangeRequesterBody',
    description:
      'With a customer of another organization the ticket and all that belongs to it goes there: the old one sees ' +
      'nothing of it any more. What it carried on, or was carried on by, is unlinked.',
    examples: [{ version: 3, requesterId: '019aa1d0-3b60-7c4e-9d52-6f1f0a7b2c3d' }],
  },
)
export type ChangeRequesterBody = Static<typeof ChangeRequesterBody>
