// For the page that stands in for every other one while there is no network: its address is that of the page asked for.
const again = () => location.reload()

addEventListener('online', again)
for (const button of document.querySelectorAll('[data-again]')) button.addEventListener('click', again)
