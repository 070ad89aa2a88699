export const densities = ['comfortable', 'compact'] as const
export type Density = (typeof densities)[number]

/** In px: two lines of 20 and 16 with air around them, or one. As `h-15` and `h-9` of the row. */
export const rowHeights = { comfortable: 60, compact: 36 } as const satisfies Record<Density, number>

export const densityFrom = (text: string | null): Density => densities.find((one) => one === text) ?? 'comfortable'
