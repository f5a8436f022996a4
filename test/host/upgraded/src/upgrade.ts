import config from '@payload-config'
import { getPayload } from 'payload'
import { upgradePortalData } from 'payload-client-portal'

const payload = await getPayload({ config })
const plan = await upgradePortalData(payload, { dryRun: true })
const report = await upgradePortalData(payload)
const again = await upgradePortalData(payload)
console.log(`REPORT ${JSON.stringify({ again, plan, report })}`)
process.exit(0)
