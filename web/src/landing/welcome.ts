import { publicSettings } from '../lib/api/public-settings.ts'
import { writePreference } from '../lib/storage/preference.ts'
import { chooseTheme, chosenTheme, shownTheme } from '../lib/theme/theme.ts'

const announce = async () => {
  const place = document.getElementById('announcement')
  const { announcement } = await publicSettings()
  if (!place || !announcement) return
  place.textContent = announcement
  place.hidden = false
}

/** What the page gains where scripts run: the theme, the language kept for the portal, the announcement. */
export const welcome = (): void => {
  const theme = document.getElementById('theme')
  if (theme) {
    theme.hidden = false
    theme.onclick = () => chooseTheme(shownTheme(chosenTheme()) === 'dark' ? 'light' : 'dark')
  }
  const language = document.getElementById('language')
  if (language) language.onclick = () => writePreference('atum.locale', language.lang === 'ar' ? 'ar' : 'en')
  // Without an answer the page is whole: nothing waits for it, and nobody has to be told.
  void announce().catch(() => undefined)
}
