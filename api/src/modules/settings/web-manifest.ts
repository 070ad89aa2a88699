import type { PublicSettings, WebManifest } from '@atum-desk/contract/settings'

/** The canvas of the dark theme, as in the web's tokens.css. */
const night = '#070a10'

const icon = (name: string, size: number, purpose = 'any') => ({
  src: `/icons/${name}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
})

/** The portal as an application of its own on a phone, under the helpdesk's own name. */
export const webManifestOf = ({ helpdeskName }: Pick<PublicSettings, 'helpdeskName'>): WebManifest => ({
  id: '/portal/',
  name: helpdeskName,
  short_name: helpdeskName,
  start_url: '/portal/',
  scope: '/portal/',
  display: 'standalone',
  background_color: night,
  theme_color: night,
  icons: [icon('icon-192', 192), icon('icon-512', 512), icon('maskable-512', 512, 'maskable')],
})
