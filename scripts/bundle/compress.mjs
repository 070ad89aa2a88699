// Writes name.br and name.gz beside each file that gets smaller by it: node compress.mjs <folder> <folder of earlier ones>
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, globSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const [folder, kept] = process.argv.slice(2)
const ways = {
  br: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gz: (bytes) => gzipSync(bytes, { level: 9 }),
}

// Brotli at its best takes seconds for all of them, and most are as they were.
const made = (bytes, ending, way) => {
  const path = `${kept}/${createHash('sha256').update(bytes).digest('hex')}.${ending}`
  if (!existsSync(path)) {
    writeFileSync(`${path}.${process.pid}`, way(bytes))
    renameSync(`${path}.${process.pid}`, path)
  }
  return path
}

for (const name of globSync('**/*.{js,css,svg,json,webmanifest}', { cwd: folder })) {
  const bytes = readFileSync(`${folder}/${name}`)
  if (bytes.length < 512) continue // a packet holds it either way
  for (const [ending, way] of Object.entries(ways))
    copyFileSync(made(bytes, ending, way), `${folder}/${name}.${ending}`)
}
