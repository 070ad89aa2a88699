type Notice = Readonly<{ subject: string; text: string }>
type Paused = Readonly<{ webhook: string; url: string; reason: string; helpdesk: string }>
type Reader = Readonly<{ name: string; locale: 'en' | 'ar' }>

const words = {
  en: ({ webhook, url, reason, helpdesk }: Paused, name: string) => ({
    subject: `The webhook “${webhook}” was paused`,
    text: `Hello ${name},

${helpdesk} sends nothing more to the webhook “${webhook}” (${url}), because: ${reason}

What happens meanwhile is kept for it if it is paused, and is sent, oldest first, as soon as somebody resumes it.`,
  }),
  ar: ({ webhook, url, reason, helpdesk }: Paused, name: string) => ({
    subject: `أُوقف الويب هوك «${webhook}» مؤقتًا`,
    text: `مرحبًا ${name}،

لم يعد ${helpdesk} يرسل شيئًا إلى الويب هوك «${webhook}» (${url})، والسبب: ${reason}

ما يحدث في هذه الأثناء يُحفظ له إن كان موقوفًا مؤقتًا، ويُرسل بدءًا بالأقدم حالما يستأنفه أحد.`,
  }),
} as const

const oneLine = (text: string) => text.replace(/\p{Cc}+/gu, ' ')

/** NTF-35: to an administrator, in his language. */
export function noticeOf(paused: Paused, { name, locale }: Reader): Notice {
  const { webhook, url, reason, helpdesk } = paused
  const told = { webhook: oneLine(webhook), url, reason: oneLine(reason), helpdesk: oneLine(helpdesk) }
  const { subject, text } = words[locale](told, oneLine(name))
  return { subject, text: `${text}\n\n-- \n${told.helpdesk}\n` }
}
