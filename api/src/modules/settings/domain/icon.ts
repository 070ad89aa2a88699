import type { IconShape, LogoType } from '@atum-desk/contract/settings'

/** The canvas of the dark theme, as in the web's tokens.css. */
const night = '#070a10'
const size = 512

/** A mask cuts off all but a circle of four fifths (W3C Web App Manifest, maskable icons): in it lies a square of this part. */
const safe = 0.56

/**
 * BRD-4: a logo of any shape in the middle of a square, as tabs and home screens want it. Drawn by itself as a picture, it
 * runs nothing and fetches nothing; the logo is in it.
 */
export function iconOf(logo: Readonly<{ mediaType: LogoType; content: Buffer }>, shape: IconShape): string {
  const side = shape === 'maskable' ? Math.round(size * safe) : size
  const edge = (size - side) / 2
  const ground = shape === 'maskable' ? `<rect width="${size}" height="${size}" fill="${night}"/>` : ''
  const data = `data:${logo.mediaType};base64,${logo.content.toString('base64')}`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">${ground}` +
    `<image href="${data}" x="${edge}" y="${edge}" width="${side}" height="${side}"/></svg>`
  )
}
