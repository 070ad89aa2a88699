import { contrast, leastForText } from './contrast.ts'

/** What an accent stands on, in each theme: colours of web/src/ui/tokens.css, whose test holds these to them. */
export const grounds = {
  dark: { canvas: '#070a10', 'surface-1': '#0b1020', 'surface-2': '#101828', 'surface-3': '#1a2336', note: '#2a2313' },
  light: { canvas: '#f7f4ec', 'surface-1': '#ffffff', 'surface-2': '#fbf9f3', 'surface-3': '#efeadc', note: '#fff6dc' },
} as const

export type Theme = keyof typeof grounds
export const themes = Object.keys(grounds) as readonly Theme[] // true, as `grounds` is constant

const inks = ['#1a1304', '#ffffff'] as const

/** What is written on a fill of this colour: night or white, whichever stands out more. */
function inkOn(accent: string): string {
  const [night, white] = inks
  return contrast(night, accent) >= contrast(white, accent) ? night : white
}

export type AccentPair = Readonly<{ text: string; on: string; ratio: number; isReadable: boolean }>

/** Every pair of colours in which this accent takes part as text, or as what text stands on, by the names of the tokens. */
export function accentPairs(theme: Theme, accent: string): readonly AccentPair[] {
  const pair = (text: string, on: string, ratio: number) => ({ text, on, ratio, isReadable: ratio >= leastForText })
  return [
    pair('on-gold', 'gold', contrast(inkOn(accent), accent)),
    ...Object.entries(grounds[theme]).map(([on, ground]) => pair('gold-text', on, contrast(accent, ground))),
  ]
}

/** The tokens that an accent takes the place of. In light the ring of the focus stays blue, as links are. */
export function accentTokens(theme: Theme, accent: string): Readonly<Record<string, string>> {
  return {
    '--color-gold': accent,
    '--color-on-gold': inkOn(accent),
    '--color-gold-text': accent,
    '--color-sun': accent,
    ...(theme === 'dark' && { '--color-focus': accent }),
    '--glow-gold': mixed(accent, grounds[theme].canvas),
  }
}

const glowShare = 0.27

/** The light that an accent throws on the canvas: a little of the one in the other. */
function mixed(accent: string, canvas: string): string {
  const channel = (at: number) => {
    const [own, ground] = [accent, canvas].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16))
    const value = (own ?? 0) * glowShare + (ground ?? 0) * (1 - glowShare)
    return Math.round(value).toString(16).padStart(2, '0')
  }
  return `#${[1, 3, 5].map(channel).join('')}`
}
