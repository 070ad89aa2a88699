import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acceptedExtensions } from '@atum-desk/contract/attachments'
import { AppError } from '../../../platform/errors.ts'
import { type Content, expectAgreement, kindOf, mayBeInline } from './accepted-types.ts'

const refused = (error: unknown) => error instanceof AppError && error.code === 'unsupported-media-type'
const agrees = (fileName: string, content: Content) => expectAgreement(kindOf(fileName), content)

const plain: Content = { magic: null, text: true }
const binary = (magic: string | null): Content => ({ magic, text: false })

test('FIL-2 the name promises a type by its last extension', () => {
  assert.equal(kindOf('Screenshot.PNG').mimeType, 'image/png')
  assert.equal(kindOf('archive.tar.gz').mimeType, 'application/gzip')
  assert.equal(kindOf('تقرير.pdf').mimeType, 'application/pdf')
  for (const extension of acceptedExtensions) assert.ok(kindOf(`a.${extension}`).mimeType.includes('/'))
})

test('FIL-2 an extension that is unknown, runs, or is missing is refused', () => {
  const names = ['a', '', '.png', 'a.', 'a.exe', 'a.png.exe', 'a.html', 'a.svg', 'a.js', 'a.sh', 'a.doc', 'a.docm']
  for (const name of [...names, 'a.constructor', '..png']) assert.throws(() => kindOf(name), refused, name)
})

test('FIL-2 the content has to be what the name promised', () => {
  const fit: Array<[string, Content]> = [
    ['a.png', binary('image/png')],
    ['a.png', binary('image/apng')],
    ['a.jpeg', binary('image/jpeg')],
    ['a.m4a', binary('audio/mp4')],
    ['a.txt', plain],
    ['a.csv', { magic: 'image/bmp', text: true }],
    ['a.xml', { magic: 'application/xml', text: true }],
  ]
  for (const [name, content] of fit) agrees(name, content)
  const misfit: Array<[string, Content]> = [
    ['a.png', binary('application/x-msdownload')],
    ['a.png', binary('image/jpeg')],
    ['a.png', binary(null)],
    ['a.png', plain],
    ['a.docx', binary('application/zip')],
    ['a.zip', binary('application/java-archive')],
    ['a.txt', binary(null)],
    ['a.txt', binary('image/png')],
    ['a.txt', { magic: 'application/pdf', text: true }],
    ['a.log', { magic: 'application/x-msdownload', text: true }],
  ]
  for (const [name, content] of misfit) assert.throws(() => agrees(name, content), refused, `${name} ${content.magic}`)
})

test('FIL-4 only images that cannot run anything, and PDF, may be shown in place', () => {
  const shown = acceptedExtensions.filter((extension) => mayBeInline(kindOf(`a.${extension}`).mimeType))
  assert.deepEqual(shown, ['png', 'jpg', 'jpeg', 'gif', 'webp', 'pdf'])
})
