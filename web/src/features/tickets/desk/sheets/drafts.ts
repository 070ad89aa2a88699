/** Where what is typed for a ticket is kept until it is sent. */
export const draftNames = {
  reply: (id: string) => `reply.${id}`,
  note: (id: string) => `note.${id}`,
  ask: (id: string) => `ask.${id}`,
  decline: (id: string) => `decline.${id}`,
  resolution: (id: string) => `resolution.${id}`,
  answers: (id: string, serviceId: string) => `answers.${id}.${serviceId}`,
  rootCause: (id: string) => `root-cause.${id}`,
} as const
