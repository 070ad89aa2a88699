import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

type Role = Parameters<Page['getByRole']>[0]
/** What is meant, as it is read aloud: its role and its name. `field` is whatever a label belongs to; `text`, mere words. */
export type Thing = readonly [role: Role | 'field' | 'text', name: RegExp | string]

/**
 * Somebody without a mouse. The keys can be pressed, and what is seen and where the focus is can be waited for: nothing
 * else reaches the page, so that whatever a journey does with this, a keyboard does.
 */
export interface Keyboard {
  readonly press: (...keys: readonly string[]) => Promise<void>
  readonly type: (text: string) => Promise<void>
  /** Presses Tab, or another key, until the focus is there. Every stop on the way has to be seen. */
  readonly goTo: (thing: Thing, key?: string) => Promise<void>
  readonly sees: (thing: Thing) => Promise<void>
  readonly seesNoMore: (thing: Thing) => Promise<void>
  /** The focus has come there by itself. */
  readonly isAt: (thing: Thing) => Promise<void>
  /** A sheet has opened, and the keys go into it. */
  readonly isIn: (title: RegExp) => Promise<void>
  /** Nothing lies over the page any more, and the focus is somewhere: on what was acted on, or on its page. */
  readonly isBack: () => Promise<void>
  /** Chooses files in the browser’s own window, which these keys have opened. */
  readonly choose: (keys: readonly string[], files: Parameters<Page['setInputFiles']>[1]) => Promise<void>
}

/** More stops than any page has: then it is nowhere on the way. */
const patience = 140

/**
 * What the focus is on, whether a ring is drawn around it, and whether it stands in sight with nothing over it: now, or
 * within half a second, for what scrolls to it or marks it a frame later.
 */
const whereabouts = `(async () => {
  const looked = () => {
  const at = document.activeElement
  if (at === null || at === document.body) return null
  const label = at.closest('label')
  const name = at.ariaLabel || label?.textContent || at.labels?.[0]?.textContent || at.textContent || at.tagName
  const isRinged = (node, part) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(node, part)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0
  }
  const drawn = [at, label, at.parentElement].filter(Boolean)
  const { left, top, right, bottom } = (at.offsetWidth > 2 ? at : (label ?? at)).getBoundingClientRect()
  const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2]
  // A toast goes by itself.
  const over = document.elementsFromPoint(x, y).find((node) => node.closest('[data-toasts]') === null || node.contains(at))
  const isInSight = right > 0 && left < innerWidth && bottom > 0 && top < innerHeight &&
    over !== undefined && (over.contains(at) || at.contains(over) || label?.contains(over) === true)
  const isSheet = at.matches('[role=dialog], [role=menu], main')
  return {
    name: name.trim().slice(0, 60),
    isSeen: isSheet || at.hasAttribute('data-highlighted') || (isInSight && drawn.some((node) => isRinged(node) || isRinged(node, '::after'))),
  }
  }
  for (let frame = 0; frame < 30; frame++) {
    const now = looked()
    if (now === null || now.isSeen) return now
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  return looked()
})()`

interface Whereabouts {
  readonly name: string
  readonly isSeen: boolean
}

export const keyboardOf = (page: Page): Keyboard => {
  const found = ([role, name]: Thing) => {
    if (role === 'text') return page.getByText(name).filter({ visible: true }).first()
    return role === 'field' ? page.getByLabel(name, { exact: true }) : page.getByRole(role, { name })
  }
  const focused = (thing: Thing) => page.locator(':focus').and(found(thing))
  // The browser asks the test for files, and opens no window, only while somebody listens: from the beginning on.
  page.on('filechooser', () => undefined)
  const look = (): Promise<Whereabouts | null> => page.evaluate(whereabouts)
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  return {
    press,
    type: (text) => page.keyboard.type(text),
    goTo: async (thing, key = 'Tab') => {
      const stops: string[] = []
      while ((await focused(thing).count()) === 0) {
        assert.ok(stops.length < patience, `${key} never comes to ${thing.join(' ')}: ${stops.join(' → ')}`)
        await page.keyboard.press(key)
        const stop = await look()
        stops.push(stop?.name ?? '(the page)')
        assert.ok(stop?.isSeen !== false, `the focus is not seen on: ${stops.join(' → ')}`)
      }
    },
    sees: (thing) => found(thing).first().waitFor(),
    seesNoMore: (thing) => found(thing).first().waitFor({ state: 'hidden' }),
    isAt: (thing) => focused(thing).waitFor(),
    isIn: (title) =>
      page
        .locator('[data-keeps-keys]')
        .and(page.getByRole('dialog', { name: title }))
        .locator(':focus')
        .waitFor(),
    isBack: async () => {
      await page.locator('[data-keeps-keys]').waitFor({ state: 'detached' })
      await page.locator(':focus').first().waitFor({ state: 'attached' })
    },
    choose: async (keys, files) => {
      const [window] = await Promise.all([page.waitForEvent('filechooser'), press(...keys)])
      await window.setFiles(files)
    },
  }
}
