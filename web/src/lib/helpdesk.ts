const written = globalThis.document?.querySelector<HTMLMetaElement>('meta[name=helpdesk]')

/** Whose page this is: the server writes it into the page, so that it is there before the first paint (decision 0032). */
export const helpdesk = { name: written?.content ?? 'ATUM DESK', logo: written?.dataset.logo ?? null } as const
