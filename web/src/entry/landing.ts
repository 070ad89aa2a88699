import { welcome } from '../landing/welcome.ts'
import '../landing/landing.css'

welcome()
