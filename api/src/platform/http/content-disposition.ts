/**
 * RFC 6266: the name twice, in ASCII for those who know no better, and as it is (RFC 8187). A percent sign would be
 * decoded by some in the first.
 */
export function contentDisposition(type: 'attachment' | 'inline', fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\%]/gu, '_')
  const extended = encodeURIComponent(fileName).replace(/[*'()!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `${type}; filename="${ascii}"; filename*=UTF-8''${extended}`
}
