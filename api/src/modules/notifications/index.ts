export { createNotificationRecorder } from './notifications.recorder.ts'
