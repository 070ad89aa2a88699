import { accentTokens, type Theme } from '@atum-desk/contract/accent'
import type { Settings } from '@atum-desk/contract/settings'

/** The accents of a helpdesk as a style sheet, over the tokens of web/src/ui/tokens.css; empty where it has none. */
export function stylesheetOf({ accentDark, accentLight }: Pick<Settings, 'accentDark' | 'accentLight'>): string {
  return block('dark', accentDark) + block('light', accentLight)
}

// More specific than the tokens' own selector: it holds in whichever order the two arrive.
function block(theme: Theme, accent: string | null): string {
  if (accent === null) return ''
  const lines = Object.entries(accentTokens(theme, accent)).map(([token, colour]) => `  ${token}: ${colour};\n`)
  return `html[data-theme="${theme}"] {\n${lines.join('')}}\n`
}
