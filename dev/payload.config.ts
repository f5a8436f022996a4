import { database } from './config/database.js'
import { demoConfig } from './config/demoConfig.js'
import { email } from './config/email.js'

const makeConfig = async () => demoConfig({ db: await database(), email: await email() })

export default makeConfig()
