/** See progress.mjs. Answers what `work` answers; `detail` gives a few words on how far it is. */
export function step<T>(title: string, work: () => Promise<T>, detail?: () => string): Promise<T>
