export { notificationSweeps, notificationTasks } from './notifications.jobs.ts'
export { createDeliveryRecorder } from './notifications.recorder.ts'
export { notificationRoutes } from './notifications.routes.ts'
export { createNotifications, type Notifications } from './notifications.service.ts'
