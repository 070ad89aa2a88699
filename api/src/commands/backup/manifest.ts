import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { OperatorError } from '../operator/command.ts'

/** What a backup is, beside its files: `manifest.json`. */
export type Manifest = Readonly<{
  format: 1
  product: string
  madeAt: string
  database: Readonly<{
    major: number
    /** What it took on the disk: about as much is needed to bring it back. */
    bytes: number
    migrations: readonly string[]
    /** Rows by table, in the very snapshot that was dumped. */
    rows: Readonly<Record<string, number>>
    /** By helpdesk: `atum-desk audit verify --against` compares them. */
    seals: Readonly<Record<string, Readonly<{ seq: number; hash: string }>>>
  }>
  files: Readonly<{ count: number; bytes: number }>
  /** Attached files that the store had lost before. */
  damaged: readonly string[]
  /** Of SHA256SUMS, which has a line for every other file: `sha256sum -c SHA256SUMS` checks them by hand. */
  sumsSha256: string
}>

/** A path within the backup, and the hash of its bytes. */
export type Sum = Readonly<{ path: string; sha256: string }>

const sumsFile = 'SHA256SUMS'
const manifestFile = 'manifest.json'

export async function writeManifest(folder: string, sums: readonly Sum[], manifest: Omit<Manifest, 'sumsSha256'>) {
  const lines = sums.map(({ path, sha256 }) => `${sha256}  ${path}\n`)
  await pipeline(Readable.from(lines), createWriteStream(`${folder}/${sumsFile}`, { mode: 0o600 }))
  const whole: Manifest = { ...manifest, sumsSha256: await hashOf(`${folder}/${sumsFile}`) }
  await writeFile(`${folder}/${manifestFile}`, `${JSON.stringify(whole, null, 2)}\n`, { mode: 0o600 })
  return whole
}

/** Throws an OperatorError where it is no backup. */
export async function readManifest(folder: string): Promise<Manifest> {
  const written = await readFile(`${folder}/${manifestFile}`, 'utf8').catch((cause: unknown) => {
    throw new OperatorError(`${folder} is no backup: it has no ${manifestFile}`, { cause })
  })
  try {
    const manifest = JSON.parse(written) as Manifest
    if (manifest.format === 1) return manifest
  } catch (cause) {
    throw new OperatorError(`${folder}/${manifestFile} is damaged`, { cause })
  }
  throw new OperatorError(`${folder} was made by another version than this program can read`)
}

/** The first file that is missing or has changed, in words; null where everything is as it was written. */
export async function firstFault(folder: string, { sumsSha256 }: Manifest): Promise<string | null> {
  if ((await hashOf(`${folder}/${sumsFile}`).catch(() => null)) !== sumsSha256) return `${sumsFile} has changed`
  for await (const { path, sha256 } of sumsOf(folder)) {
    const found = await hashOf(`${folder}/${path}`).catch(() => null)
    if (found === null) return `${path} is missing`
    if (found !== sha256) return `${path} has changed`
  }
  return null
}

export async function* sumsOf(folder: string): AsyncGenerator<Sum> {
  for await (const line of createInterface(createReadStream(`${folder}/${sumsFile}`))) {
    yield { sha256: line.slice(0, 64), path: line.slice(66) }
  }
}

export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}
