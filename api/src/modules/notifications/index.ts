export { secretLink } from './domain/message.ts'
export { createNotificationRecorder } from './notifications.recorder.ts'
