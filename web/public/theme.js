// Runs before the first paint, so that neither the theme nor the direction flashes. Keys as in src/lib/storage.
;(() => {
  const root = document.documentElement
  const kept = (key) => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null // Storage can be forbidden; the page is then dark and English.
    }
  }
  const light = () => window.matchMedia('(prefers-color-scheme: light)').matches
  const theme = kept('atum.theme')
  root.dataset.theme = theme === 'light' || (theme === 'system' && light()) ? 'light' : 'dark'
  const frame = document.querySelector('meta[name="theme-color"]')
  if (frame) frame.content = frame.dataset[root.dataset.theme]
  // A page of the landing has one language, written into it; `/` leads on to that which was chosen.
  if (root.dataset.page === 'landing' && root.lang === 'en' && kept('atum.locale') === 'ar') {
    root.hidden = true
    window.location.replace(`/ar/${window.location.hash}`)
  }
  if (!root.dataset.app) return
  // On a first visit, the first of the browser's languages that there is: as `firstLocale` in src/lib/i18n/locale.ts.
  const first = navigator.languages.map((one) => one.slice(0, 2)).find((one) => one === 'ar' || one === 'en')
  root.lang = (kept('atum.locale') || first) === 'ar' ? 'ar' : 'en'
  for (const look of ['density', 'glass']) root.dataset[look] = kept(`atum.${look}`) || ''
  root.dir = root.lang === 'ar' ? 'rtl' : 'ltr'
})()
