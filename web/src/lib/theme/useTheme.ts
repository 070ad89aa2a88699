import { useSyncExternalStore } from 'react'
import { chooseTheme, chosenTheme, shownTheme, subscribeTheme } from './theme.ts'

export function useTheme() {
  const choice = useSyncExternalStore(subscribeTheme, chosenTheme)
  const theme = useSyncExternalStore(subscribeTheme, () => shownTheme(chosenTheme()))
  return { choice, theme, choose: chooseTheme, toggle: () => chooseTheme(theme === 'dark' ? 'light' : 'dark') }
}
