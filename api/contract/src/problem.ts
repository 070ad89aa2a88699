import { type Static, Type } from 'typebox'
import { Reference } from './common.ts'
import { RelatedTicket, TicketAction } from './tickets.ts'

/** Every way in which a request can fail. The code is the promise to clients; title and status follow from it. */
export const problems = {
  malformed: { status: 400, title: 'The request cannot be read' },
  'validation-failed': { status: 400, title: 'The request is not valid' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  'invalid-credentials': { status: 401, title: 'E-mail and password do not match' },
  forbidden: { status: 403, title: 'You may not do this' },
  'not-found': { status: 404, title: 'Not found' },
  'version-conflict': { status: 409, title: 'It was changed in the meantime' },
  'transition-refused': { status: 409, title: 'Not possible in this status' },
  'already-taken': { status: 409, title: 'Somebody has it already' },
  duplicate: { status: 409, title: 'It is there already' },
  'ticket-merged': { status: 409, title: 'The ticket was merged into another one' },
  'open-children': { status: 409, title: 'Say what becomes of its open children' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'This type of content is not accepted' },
  'range-not-satisfiable': { status: 416, title: 'The file has no such part' },
  'ticket-final': { status: 422, title: 'The ticket is closed for good' },
  'reopen-window-over': { status: 422, title: 'The time to answer this solution is over' },
  'link-refused': { status: 422, title: 'These tickets cannot be linked so' },
  'invalid-reference': { status: 422, title: 'Something it refers to cannot be used here' },
  'fields-required': { status: 422, title: 'Something has to be answered first' },
  'invalid-token': { status: 422, title: 'This link is no longer good' },
  'branding-refused': { status: 422, title: 'The helpdesk cannot look like this' },
  'in-use': { status: 422, title: 'It is still in use' },
  'last-administrator': { status: 422, title: 'Somebody must keep the right to manage roles' },
  'account-locked': { status: 423, title: 'Too many failed attempts' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  unavailable: { status: 503, title: 'Try again in a moment' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof problems
export const problemCodes = Object.keys(problems) as ProblemCode[] // true, as `problems` is constant

/** RFC 9457. The members after `requestId` are there only with the codes that their descriptions name. */
export const Problem = Type.Object(
  {
    type: Type.String({ description: 'https://atumdesk.local/problems/<code>' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String({ description: 'This occurrence, in words for a person.' }),
    instance: Type.String({ description: 'The path that was asked for.' }),
    code: Type.Enum(problemCodes),
    requestId: Type.String(),
    errors: Type.Optional(
      Type.Array(
        Type.Object({
          path: Type.String({ description: 'JSON Pointer into the body, the query or the path.' }),
          code: Type.String({
            description: 'The JSON Schema keyword that failed, or the rule, where it is none of a schema.',
          }),
          message: Type.String(),
          limit: Type.Optional(
            Type.Number({ description: 'What the keyword compares with: 365 with maximum, 3 with minLength.' }),
          ),
        }),
        { description: 'With validation-failed, fields-required, invalid-reference and branding-refused.' },
      ),
    ),
    currentVersion: Type.Optional(Type.Integer({ description: 'With version-conflict.' })),
    holder: Type.Optional(
      Type.Object(Reference.properties, { description: 'With already-taken: who has the ticket.' }),
    ),
    possibleActions: Type.Optional(Type.Array(TicketAction, { description: 'With transition-refused.' })),
    mergedInto: Type.Optional(
      Type.Object(
        { id: Type.String(), number: Type.String() },
        { description: 'With ticket-merged, for a caller who may see that ticket: where to go on.' },
      ),
    ),
    openChildren: Type.Optional(Type.Array(RelatedTicket, { description: 'With open-children.' })),
    retryAfterSeconds: Type.Optional(
      Type.Integer({
        description: 'With rate-limited, account-locked and unavailable; the Retry-After header says the same.',
      }),
    ),
  },
  { title: 'Problem' },
)
export type Problem = Static<typeof Problem>
