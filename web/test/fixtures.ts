/** The instant at which a test's browser stands still. */
export const now = new Date('2026-11-20T09:30:00.000Z')
