import type { Settings } from '@atum-desk/contract/settings'

/** The colours that were just saved, on this page too: every other one brings them when it is loaded. */
export const showColoursAnew = ({ accentDark, accentLight }: Settings): void => {
  const sheet =
    document.querySelector<HTMLLinkElement>('link[rel=stylesheet][href^="/api/branding/"]') ??
    document.createElement('link')
  sheet.rel = 'stylesheet'
  sheet.href = `/api/branding/style.css?v=${encodeURIComponent(`${accentDark}${accentLight}`)}`
  document.head.append(sheet)
}
