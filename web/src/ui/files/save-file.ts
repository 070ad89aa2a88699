/** Hands bytes to the browser as a download of this name. */
export const saveFile = (bytes: Blob, name: string): void => {
  const address = URL.createObjectURL(bytes)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has begun by then; Safari needs the address for a moment longer.
  setTimeout(() => URL.revokeObjectURL(address), 30_000)
}
