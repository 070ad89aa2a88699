import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { after, before, test } from 'node:test'
import { isPlainText, typeByMagic } from './content.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(`${tmpdir()}/atum-content-`)
})
after(() => rm(folder, { recursive: true }))

async function written(content: string | Buffer): Promise<string> {
  const path = `${folder}/file`
  await writeFile(path, content)
  return path
}

test('FIL-2 plain text is UTF-8 throughout, without control characters', async () => {
  const cases: Array<[string | Buffer, boolean]> = [
    ['', true],
    ['a line\r\n\tanother\f', true],
    ['\ufeffwith a byte order mark', true],
    ['العربية, русский, 漢字, 🖨️', true],
    [Buffer.from([0x61, 0, 0x62]), false],
    ['red \x1b[31m', false],
    ['\u0085', false],
    [Buffer.from('latin one: é', 'latin1'), false],
    [Buffer.from('utf-16', 'utf16le'), false],
    [Buffer.from('cut off: é').subarray(0, -1), false],
  ]
  for (const [content, expected] of cases)
    assert.equal(await isPlainText(await written(content)), expected, `${content}`)
})

test('FIL-2 a character on the edge of two chunks is one, and what is far behind is seen', async () => {
  const edge = 'x'.repeat(65_535)
  assert.equal(await isPlainText(await written(`${edge}é${edge}`)), true)
  assert.equal(await isPlainText(await written(`${edge}${edge}\0`)), false)
})

test('FIL-2 magic tells what a name cannot hide', async () => {
  assert.equal(await typeByMagic(await written('MZ\x90\0')), 'application/x-msdownload')
  assert.equal(await typeByMagic(await written('%PDF-1.7\n')), 'application/pdf')
  assert.equal(await typeByMagic(await written('Good morning')), null)
  assert.equal(await typeByMagic(await written('')), null)
})
