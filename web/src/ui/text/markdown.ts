import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/**
 * The HTML of GitHub-flavoured Markdown; raw HTML in it stays text. It still has to be sanitized.
 * A picture becomes a link to it: fetching it would tell its host who reads this, and when.
 */
export const markdownToHtml = (markdown: string): string =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })
    .replace(
      /<img src="([^"]*)" alt="([^"]*)"[^>]*>/g,
      (_all, src: string, alt: string) => `<a href="${src}">${alt || src}</a>`,
    )
    .replace(/<input type="checkbox" disabled="" checked=""[^>]*>/g, '☑')
    .replace(/<input type="checkbox" disabled=""[^>]*>/g, '☐')
