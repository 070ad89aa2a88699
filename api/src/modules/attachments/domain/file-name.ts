import { maxFileNameLength } from '@atum-desk/contract/attachments'

/**
 * What can make a name look like another: control characters, line separators, and the marks that turn the direction of
 * writing, by which `gpj.exe` reads as `exe.jpg`. Joiners stay: Arabic and Persian names need them.
 */
const deceiving = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu

/** As people see it: the last part of whatever path was sent, in one spelling, with its extension kept when it is cut. */
export function displayName(sent: string): string {
  const base = sent.toWellFormed().normalize('NFC').replace(deceiving, '').split(/[/\\]/).at(-1) ?? ''
  return shortened(base.trim())
}

/** Counted in code points, as PostgreSQL does. */
function shortened(name: string): string {
  const letters = [...name]
  if (letters.length <= maxFileNameLength) return name
  const dot = letters.lastIndexOf('.')
  const extension = dot > 0 && letters.length - dot <= 20 ? letters.slice(dot) : []
  return [...letters.slice(0, maxFileNameLength - extension.length), ...extension].join('')
}
