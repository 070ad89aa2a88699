import { copyFile, mkdir, readdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { OperatorError } from '../operator/command.ts'
import { hashOf, type Sum } from './manifest.ts'

export const configurationFolder = 'config'

/** Settings and keys: what sealed passwords in the database is of no use without. Links are not followed. */
export async function saveConfiguration(configDir: string, folder: string): Promise<Sum[]> {
  const sums: Sum[] = []
  for (const name of await filesBelow(configDir)) {
    const path = `${configurationFolder}/${name}`
    await mkdir(dirname(`${folder}/${path}`), { recursive: true, mode: 0o700 })
    await copyFile(`${configDir}/${name}`, `${folder}/${path}`)
    sums.push({ path, sha256: await hashOf(`${folder}/${path}`) })
  }
  return sums
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new OperatorError(`the configuration in ${folder} cannot be read`, { cause })
  })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(folder.length + 1))
    .sort()
}
