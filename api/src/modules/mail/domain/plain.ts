/** A title with a line break in it must not begin a header, nor a name a paragraph. */
export const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

export const linesOf = (text: string): string[] => text.split(/\r\n|[\n\r\u2028\u2029]/).map(oneLine)

export function clipped(text: string, max: number): string {
  const characters = [...text]
  return characters.length <= max ? text : `${characters.slice(0, max - 1).join('')}…`
}

export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
