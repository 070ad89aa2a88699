import type { IconShape, PublicSettings, WebManifest } from '@atum-desk/contract/settings'
import { iconUrlOf } from './addresses.ts'

/** The canvas of the dark theme, as in the web's tokens.css. */
const night = '#070a10'

const picture = (name: string, size: number, purpose = 'any') => ({
  src: `/icons/${name}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
})

const drawing = (logoUrl: string, purpose: IconShape) => ({
  src: iconUrlOf(logoUrl, purpose),
  sizes: 'any',
  type: 'image/svg+xml',
  purpose,
})

/** The portal as an application of its own on a phone, under the helpdesk's own name and mark. */
export const webManifestOf = ({
  helpdeskName,
  logoUrl,
}: Pick<PublicSettings, 'helpdeskName' | 'logoUrl'>): WebManifest => ({
  id: '/portal/',
  name: helpdeskName,
  short_name: helpdeskName,
  start_url: '/portal/',
  scope: '/portal/',
  display: 'standalone',
  background_color: night,
  theme_color: night,
  icons:
    logoUrl === null
      ? [picture('icon-192', 192), picture('icon-512', 512), picture('maskable-512', 512, 'maskable')]
      : [drawing(logoUrl, 'any'), drawing(logoUrl, 'maskable')],
})
