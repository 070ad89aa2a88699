import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentDisposition } from './content-disposition.ts'

test('FIL-4 a name is sent twice: in ASCII, and as it is', () => {
  assert.equal(
    contentDisposition('attachment', 'report.pdf'),
    `attachment; filename="report.pdf"; filename*=UTF-8''report.pdf`,
  )
  assert.equal(
    contentDisposition('inline', 'تقرير "50%" (1).pdf'),
    `inline; filename="_____ _50__ (1).pdf"; filename*=UTF-8''%D8%AA%D9%82%D8%B1%D9%8A%D8%B1%20%2250%25%22%20%281%29.pdf`,
  )
})

test('FIL-4 no name ends its header, or begins another', () => {
  const header = contentDisposition('attachment', 'a"; filename=b\r\nx: y\\.txt')
  assert.equal(
    header,
    `attachment; filename="a_; filename=b__x: y_.txt"; filename*=UTF-8''a%22%3B%20filename%3Db%0D%0Ax%3A%20y%5C.txt`,
  )
})
