/** In place of the name of somebody of another organization, on a ticket that was that organization's before (TKT-15). */
export const unseenName = 'Another organization'
