import config from '@payload-config'
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'
import { answerUnreadable } from 'payload-client-portal/routes'

export const POST = answerUnreadable(GRAPHQL_POST(config))
export const OPTIONS = REST_OPTIONS(config)
