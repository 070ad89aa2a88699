import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What playwright's `launch` needs to know of the browser that this machine has. */
export interface Chromium {
  readonly executablePath: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

// As root, in a container, without a screen, and without a word to its maker.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** CHROMIUM_PATH, else the distribution's, else the one that npm brings with its own libraries and fonts. */
export const findChromium = (): Chromium => {
  const installed = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  if (process.env.CHROMIUM_PATH !== undefined || existsSync(installed)) {
    return { executablePath: installed, args, env: {} }
  }
  const folder = fileURLToPath(new URL('../../node_modules/.atum-desk-chromium', import.meta.url))
  if (!existsSync(folder)) unpack(folder)
  return {
    executablePath: `${folder}/chromium`,
    args,
    env: { LD_LIBRARY_PATH: `${folder}/al2023/lib`, FONTCONFIG_PATH: `${folder}/fonts` },
  }
}

/**
 * The package unpacks into the folder for temporary files, where another user's or a half-written one would be taken
 * for good: so it is given a folder of its own, which gets its name when it is complete. VERCEL makes it bring libraries.
 */
const unpack = (folder: string) => {
  const growing = mkdtempSync(`${folder}-`)
  const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { ...process.env, TMPDIR: growing, VERCEL: '1' },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the browser could not be unpacked: ${stderr}`)
  writeFileSync(`${growing}/fonts/fonts.conf`, fontsIn(folder))
  // Another test file may have been faster.
  if (existsSync(folder)) rmSync(growing, { recursive: true })
  else renameSync(growing, folder)
}

// The package's own looks for them under /tmp.
const fontsIn = (folder: string) =>
  `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`
