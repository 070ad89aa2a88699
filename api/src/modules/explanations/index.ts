export { explanationRoutes } from './explanations.routes.ts'
export { createExplanations, type Explanations } from './explanations.service.ts'
