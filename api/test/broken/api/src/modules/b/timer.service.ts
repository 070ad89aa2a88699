export const tick = () => setInterval(() => undefined, 1000)
