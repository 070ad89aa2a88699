import { readPreference, writePreference } from '../storage/preference.ts'

/** What a person made of the keys. An action that is not named has its own; an empty key is none. */
export interface KeyChoices {
  readonly areLettersOff: boolean
  readonly keys: Readonly<Record<string, string>>
}

export const noChoices: KeyChoices = { areLettersOff: false, keys: {} }

// A letter, a digit or a sign, or two of them one after another: what dictation and a cat on the keyboard type (WCAG 2.1.4).
const isCharacters = (key: string) => /^\S( \S)?$/.test(key)

interface Keyed {
  readonly id: string
  readonly keys: readonly string[]
}

/** The keys that this action answers to. */
export const keysOf = ({ id, keys }: Keyed, { areLettersOff, keys: chosen }: KeyChoices): readonly string[] => {
  const own = chosen[id]
  const all = own === undefined ? keys : [own, ...keys.filter((key) => !isCharacters(key))].filter(Boolean)
  return areLettersOff ? all.filter((key) => !isCharacters(key)) : all
}

/** Only a key of characters can be given away: Enter and Ctrl mean the same everywhere. */
export const isRemappable = ({ keys }: Keyed): boolean => keys.length === 0 || keys.some(isCharacters)

/** `g` stands in the way of `g i`, and the other way round. */
const isSame = (one: string, other: string) =>
  one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `)

/** Which of these would answer to that key, too. */
export const takenBy = <Action extends Keyed>(
  key: string,
  id: string,
  actions: readonly Action[],
  choices: KeyChoices,
): Action | undefined =>
  actions.find((action) => action.id !== id && keysOf(action, choices).some((other) => isSame(other, key)))

/** As kept on this machine; whatever does not fit is forgotten. */
export const choicesFrom = (text: string | null): KeyChoices => {
  try {
    const kept: Partial<Record<keyof KeyChoices, unknown>> = JSON.parse(text ?? '{}')
    const keys = Object.entries(kept.keys ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && (entry[1] === '' || isCharacters(entry[1])),
    )
    return { areLettersOff: kept.areLettersOff === true, keys: Object.fromEntries(keys) }
  } catch {
    return noChoices
  }
}

export const readChoices = (userId: string): KeyChoices => choicesFrom(readPreference(`atum.keys.${userId}`))

export const keepChoices = (userId: string, choices: KeyChoices): void =>
  writePreference(`atum.keys.${userId}`, JSON.stringify(choices))
