// What is asked of each screen inside the page: these functions go to the browser as they stand, and know nothing of here.

/** What lies uppermost and keeps everything else away: a menu over a sheet, a sheet over the page. */
const uppermost = `(() => {
  const over = [...document.querySelectorAll('[role=menu], [role=listbox], [data-keeps-keys]')].filter((one) =>
    one.checkVisibility() && !one.closest('[aria-hidden=true], [inert]'))
  return over.at(-1)?.closest('[data-keeps-keys]') ?? over.find((one) => one.role !== 'listbox') ?? document.body
})()`

/** Everything that can be pressed or filled comes into view as the keyboard brings it, and nothing lies over it. */
export const outOfReach = `(() => {
  const nameOf = (one) => one.outerHTML.replace(/ class="[^"]*"/g, '').slice(0, 140)
  const problems = []
  const wanted = 'a[href], button, input, select, textarea, summary, h1, h2, [role=menuitem], [role=option], [tabindex="0"]'
  const controls = [...${uppermost}.querySelectorAll(wanted)]
  // Forwards, and backwards: what comes into view from above has another bar to hide under.
  for (const control of [...controls, ...controls.toReversed()]) {
    if (control.matches(':disabled, [type=file], [data-base-ui-focus-guard], [data-base-ui-focus-guard] *')) continue
    if (control.closest('[aria-hidden=true], [inert]') || !control.checkVisibility({ visibilityProperty: true })) continue
    const { width, height } = control.getBoundingClientRect()
    const isForListenersOnly = width <= 1 || height <= 1 || getComputedStyle(control).clipPath !== 'none'
    const shown = isForListenersOnly ? control.closest('label') ?? control.labels?.[0] : control
    if (!shown || shown.matches('.sr-only')) continue
    shown.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    const [line] = shown.getClientRects()
    if (!line || line.width === 0) continue
    const [left, right] = [Math.max(line.left, 0), Math.min(line.right, innerWidth)]
    const [top, bottom] = [Math.max(line.top, 0), Math.min(line.bottom, innerHeight)]
    if (line.width <= innerWidth && (line.left < -1 || line.right > innerWidth + 1)) {
      problems.push('cut at the side: ' + nameOf(shown))
      continue
    }
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    const isHit = hit && (shown.contains(hit) || hit.closest('label')?.contains(control) || hit.contains(shown) && hit.closest('label, a, button'))
    if (!isHit) problems.push('out of reach: ' + nameOf(shown) + ' under ' + (hit ? nameOf(hit) : 'nothing'))
  }
  return [...new Set(problems)]
})()`

/** From now on every stop of the focus is written down: where it stands, what shows that it is there, what it covers. */
export const followFocus = `(() => {
  const nameOf = (one) => one.outerHTML.replace(/ class="[^"]*"/g, '').slice(0, 140)
  const looks = (one) => [one, one.nextElementSibling, one.parentElement, one.parentElement?.parentElement, one.closest('label')]
    .filter(Boolean)
    .flatMap((part) => [getComputedStyle(part), getComputedStyle(part, '::after')])
    .map(({ outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor }) => {
      return [outlineStyle === 'none' ? '' : outlineStyle + outlineWidth + outlineColor, boxShadow, borderColor].join()
    })
    .join('|')
  const placeOf = (one) => {
    const { width, height } = one.getBoundingClientRect()
    return (width <= 1 || height <= 1 ? one.closest('label') ?? one.labels?.[0] ?? one : one).getBoundingClientRect()
  }
  const isRight = document.dir === 'rtl'
  const seen = { stops: new Set(), problems: [], isOver: false }
  let last, focused
  const settle = () => {
    if (!last) return
    if (last.isConnected && looks(last) === focused) seen.problems.push('no sign of the focus: ' + nameOf(last))
  }
  const before = (a, b) => {
    const [first, then] = [placeOf(a), placeOf(b)]
    if (first.width === 0 || then.width === 0) return true
    const isSameLine = Math.min(first.bottom, then.bottom) - Math.max(first.top, then.top) > Math.min(first.height, then.height) / 2
    const isAfter = isRight ? then.right <= first.left + 2 : then.left >= first.right - 2
    const isBefore = isRight ? then.left >= first.right - 2 : then.right <= first.left + 2
    if (isSameLine) return !isBefore
    return then.top >= first.top - 2 || isAfter
  }
  const hear = ({ target }) => {
    if (target === document.body || target.matches('[data-base-ui-focus-guard]')) return
    settle()
    // What has the focus inside a tree of its own cannot be told from here.
    if (target.shadowRoot) { last = undefined; return }
    if (seen.stops.has(target)) { seen.isOver = true; last = undefined; return }
    // The last one leads back to the first.
    const isOn = last?.isConnected && last.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING
    if (isOn && !before(last, target)) seen.problems.push('out of order: ' + nameOf(target) + ' after ' + nameOf(last))
    const place = placeOf(target)
    if (place.bottom <= 0 || place.top >= innerHeight || place.right <= 0 || place.left >= innerWidth)
      seen.problems.push('focus out of sight: ' + nameOf(target))
    seen.stops.add(target)
    last = target
    focused = looks(target)
  }
  document.addEventListener('focusin', hear)
  const lose = () => { if (document.activeElement === document.body && seen.stops.size > 0) seen.isOver = true }
  document.addEventListener('focusout', () => setTimeout(lose))
  seen.stop = () => document.removeEventListener('focusin', hear)
  window.followed = seen
})()`

/** Tab leads into what the page is for, past the frame around it. */
export const beginAtMain = `(() => {
  const main = document.querySelector('main')
  const had = main.getAttribute('tabindex')
  main.tabIndex = -1
  main.focus({ preventScroll: true })
  if (had === null) main.removeAttribute('tabindex')
})()`
