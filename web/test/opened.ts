import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

/** A file to which every journey adds where it has been; without, nobody writes anything down. */
const file = process.env.ATUM_OPENED

/** Where this page goes from now on, by whatever way: an address, a link, a key, a redirect. */
export const followed = (page: Page): ReadonlySet<string> => {
  const addresses = new Set<string>()
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) addresses.add(new URL(frame.url()).pathname.replace(/(?<=.)\/$/, ''))
  })
  return addresses
}

export const writeDown = (addresses: ReadonlySet<string>): void => {
  if (file !== undefined) appendFileSync(file, [...addresses, ''].join('\n'))
}

/** Null where nobody has written anything down. */
export const openedAddresses = (): string[] | null =>
  file !== undefined && existsSync(file) ? [...new Set(readFileSync(file, 'utf8').split('\n'))] : null
