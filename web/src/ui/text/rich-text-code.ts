import { whenOnline } from '../../lib/net/when-online.ts'

/** 35 KB gzip. */
export const loadRichText = () => whenOnline(() => import('./RichTextContent.tsx'))

/** For a page that will show what somebody wrote: asked for beside its data, it is there with them. */
export const prefetchRichText = (): void => void loadRichText().catch(() => undefined)
