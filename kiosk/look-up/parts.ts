import './look-up.css'

export { LookUp } from './look-up.tsx'
export { LookUpDialog } from './dialogs.tsx'
export { CheckIn } from '../check-in/check-in.tsx'
