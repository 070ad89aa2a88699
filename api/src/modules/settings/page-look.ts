import { defaultSettings, type PublicSettings } from '@atum-desk/contract/settings'
import { asText } from '../../platform/http/page-slots.ts'
import type { PageLook } from '../../platform/http/web-pages.ts'
import { iconUrlOf } from './addresses.ts'

type Looks = PublicSettings & Readonly<{ styleUrl: string | null }>

/** BRD-3: what a helpdesk has of its own, for the places that the built pages leave. */
export function pageLook(looks: Looks, origin: string): PageLook {
  const { helpdeskName, announcement, logoUrl } = looks
  const name = asText(helpdeskName)
  const own = {
    head: headOf(looks, origin),
    icon: logoUrl && `<link rel="icon" href="${asText(iconUrlOf(logoUrl))}" type="image/svg+xml">`,
    wordmark: logoUrl && `<img class="brand-logo" src="${asText(logoUrl)}" alt="${name}">`,
    name: helpdeskName === defaultSettings.helpdeskName ? null : name,
    announcement: announcement && asText(announcement),
    'headline-en': looks.heroHeadlineEn && asText(looks.heroHeadlineEn),
    'headline-ar': looks.heroHeadlineAr && asText(looks.heroHeadlineAr),
    'line-en': looks.heroLineEn && asText(looks.heroLineEn),
    'line-ar': looks.heroLineAr && asText(looks.heroLineAr),
  }
  return { name, slots: new Map(Object.entries(own).filter((entry): entry is [string, string] => entry[1] !== null)) }
}

/** `helpdesk` is for the portal and the desk, which read it before they draw anything (web/src/lib/helpdesk.ts). */
function headOf({ helpdeskName, logoUrl, styleUrl }: Looks, origin: string): string {
  const logo = logoUrl === null ? '' : ` data-logo="${asText(logoUrl)}"`
  return [
    ...(styleUrl === null ? [] : [`<link rel="stylesheet" href="${asText(styleUrl)}">`]),
    `<meta name="helpdesk" content="${asText(helpdeskName)}"${logo}>`,
    `<meta property="og:site_name" content="${asText(helpdeskName)}">`,
    `<meta property="og:image" content="${asText(origin)}/icons/social.png">`,
  ].join('\n    ')
}
