// For the page that stands in for every other one while there is no connection: its address is that of the page asked
// for. It looks every three seconds, and past the worker, which answers GET alone.
const again = () => location.reload()
const look = () =>
  fetch(location.href, { method: 'HEAD' })
    .then(again)
    .catch(() => setTimeout(look, 3_000))

setTimeout(look, 3_000)
addEventListener('online', again)
for (const button of document.querySelectorAll('[data-again]')) button.addEventListener('click', again)
