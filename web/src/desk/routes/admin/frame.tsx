export { AdminFrame as AdminFrameRoute } from '../../admin/AdminFrame.tsx'
