import DOMPurify from 'dompurify'

const onlyAtNight = '@media (prefers-color-scheme: dark)'

/**
 * Mail carries its looks in `style` attributes and a `<style>`, which the page’s content policy refuses in markup. Here
 * both are put in by script, which it allows: the attributes one by one, the sheet as an adopted one.
 */
export const drawMail = (place: HTMLElement, html: string, isNight: boolean): void => {
  const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' })
  const [, css = ''] = html.match(/<style>([\s\S]*?)<\/style>/) ?? []
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css.replaceAll(onlyAtNight, isNight ? '@media all' : '@media not all'))
  root.adoptedStyleSheets = [sheet]

  const [, body = html] = html.match(/<body[^>]*>([\s\S]*)<\/body>/) ?? []
  const nodes = DOMPurify.sanitize(body.replaceAll(/ style(?==")/g, ' data-look'), {
    ADD_ATTR: ['data-look'],
    FORBID_TAGS: ['style', 'img', 'svg', 'form', 'input', 'button'],
    RETURN_DOM_FRAGMENT: true,
  })
  for (const element of nodes.querySelectorAll<HTMLElement>('[data-look]')) {
    element.style.cssText = element.dataset.look ?? ''
    delete element.dataset.look
  }
  // It is looked at: nothing in it leads anywhere, neither by the pointer nor by the keyboard.
  for (const link of nodes.querySelectorAll('a')) link.removeAttribute('href')
  root.replaceChildren(nodes)
}
