import { accentTokens, type Theme } from '@atum-desk/contract/accent'
import css from '../../ui/tokens.css?raw'

const coloursIn = (block = ''): readonly (readonly [string, string])[] =>
  [...block.matchAll(/(--color-[\w-]+): (#[0-9a-f]{6});/g)].map(([, token = '', hex = '']) => [token, hex] as const)

const [darkBlock, lightBlock] = css.split('[data-theme="light"]')
const dark = coloursIn(darkBlock)
const palettes: Record<Theme, typeof dark> = { dark, light: [...dark, ...coloursIn(lightBlock)] }

/** What an accent takes the place of. */
export const goldOf = (theme: Theme): string => new Map(palettes[theme]).get('--color-gold') ?? ''

/**
 * Gives one element the colours of a theme, with this accent: a theme is the whole page's, and a preview is of both. By
 * CSSOM, as the policy of the page forbids style attributes and allows this.
 */
export const paint = (place: HTMLElement, theme: Theme, accent: string | null): void => {
  const tokens = [...palettes[theme], ...(accent === null ? [] : Object.entries(accentTokens(theme, accent)))]
  for (const [token, colour] of tokens) place.style.setProperty(token, colour)
}
