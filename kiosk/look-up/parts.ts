import './look-up.css'

export { LookUp } from './look-up.tsx'
export { LookUpDialog } from './dialogs.tsx'
