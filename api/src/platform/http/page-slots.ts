/**
 * Places in a built page that a helpdesk may fill: `<!--brand:name-->what is there else<!--/brand:name-->`. One place may
 * hold another; it is filled where the outer one is not. What fills it is markup.
 */
export function fillSlots(page: string, slots: ReadonlyMap<string, string>): string {
  return page.replace(slot, (whole: string, name: string, inside: string) => {
    const filling = slots.get(name)
    return filling ?? whole.replace(inside, () => fillSlots(inside, slots))
  })
}

const slot = /<!--brand:([\w-]+)-->(.*?)<!--\/brand:\1-->/gs

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' } as const

/** For between tags, and between the quotes of an attribute. */
export const asText = (words: string): string =>
  words.replace(/[&<>"']/g, (character) => entities[character as keyof typeof entities])
