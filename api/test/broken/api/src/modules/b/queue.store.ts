export const empty = 'select app.enqueue(1)'
