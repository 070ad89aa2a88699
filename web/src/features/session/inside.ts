/** Where to go after signing in: only ever a page of this application, whatever the address says. */
export const inside = (next: string | null): string => (next !== null && /^\/(?![/\\])/.test(next) ? next : '/')
