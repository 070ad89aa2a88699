/** Where the focus belongs when an answer has changed what can be done. */
export const nextStep = () => document.querySelector<HTMLElement>('[data-next-step]')
