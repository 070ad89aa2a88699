import { writePreference } from '../lib/storage/preference.ts'
import { chooseTheme, chosenTheme, shownTheme } from '../lib/theme/theme.ts'

/** What the page gains where scripts run: the theme, and the language kept for the portal. */
export const welcome = (): void => {
  const theme = document.getElementById('theme')
  if (theme) {
    theme.hidden = false
    theme.onclick = () => chooseTheme(shownTheme(chosenTheme()) === 'dark' ? 'light' : 'dark')
  }
  const language = document.getElementById('language')
  if (language) language.onclick = () => writePreference('atum.locale', language.lang === 'ar' ? 'ar' : 'en')
}
