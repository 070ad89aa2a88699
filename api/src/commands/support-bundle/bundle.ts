import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Environment } from '../../config/env.ts'
import { runProgram } from '../postgres/program.ts'
import { pieces, settingsInFiles } from './collect.ts'
import { scrub, secretsOf } from './scrub.ts'

type Pieces = ReturnType<typeof pieces>

/** Writes `file`, a tar.gz with one folder of that name in it, whole or not at all. Answers what is in it. */
export async function makeBundle(env: Environment, file: string, name: string, more: Pieces = []): Promise<string[]> {
  const secrets = secretsOf({ ...env, ...(await settingsInFiles(env)) })
  const scratch = await mkdtemp(`${dirname(file)}/.support-`)
  try {
    await mkdir(`${scratch}/${name}`, { mode: 0o700 })
    const made: string[] = []
    for (const [piece, content] of [...pieces(env), ...more]) {
      await writeFile(`${scratch}/${name}/${piece}`, scrub(await textOf(content), secrets), { mode: 0o600 })
      made.push(piece)
    }
    const args = [
      '--create',
      '--gzip',
      `--file=${scratch}/bundle`,
      '--owner=0',
      '--group=0',
      `--directory=${scratch}`,
      name,
    ]
    await runProgram({ program: 'tar', args, env: { PATH: '/usr/bin:/bin' } })
    await chmod(`${scratch}/bundle`, 0o600)
    await rename(`${scratch}/bundle`, file)
    return made
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function textOf(content: () => Promise<unknown>): Promise<string> {
  try {
    const told = await content()
    return typeof told === 'string' ? told : `${JSON.stringify(told, null, 2)}\n`
  } catch (error) {
    return `not to be had: ${error instanceof Error ? error.message : error}\n`
  }
}
