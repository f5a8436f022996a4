import type { ContactKind } from '../../core/contactDoors.js'
import { hasBegun, isOver } from '../../core/day.js'
import { noteCount } from '../../portal/kit/counts.js'
import { ownRows } from '../../portal/kit/ownRows.js'
import { loadPrograms } from '../programs/portal.js'
import { taskTitle, toRequestItem } from '../requests/portal.js'
import { serviceText } from '../services/portal.js'
import { LATE, whenThere, type ActivitySource } from './activity.js'
import { cases, tasks } from './caseActivities.js'
import { plans, planVersions } from './planActivities.js'

const requests: ActivitySource = async ({ limit, view, visit }) => {
  const most = limit + LATE
  const rows = await ownRows(visit, 'portalRequests', {
    limit: most,
    select: [
      'canceledAt',
      'completedAt',
      'name',
      'names',
      'otherName',
      'predefinedName',
      'requestedAt',
      'status',
      'type',
    ],
    sort: '-requestedAt',
  })
  if (rows.length < most) {
    noteCount(visit, 'pending', rows.filter(({ status }) => status === 'pending').length)
  }
  return rows.flatMap((row) => {
    const { id, type } = row
    const about = {
      icon: type,
      path: `/requests/${id}`,
      text: taskTitle(view, toRequestItem(visit, row, new Map())),
    }
    return [
      ...whenThere({ ...about, id: `${id}a`, title: 'client.activityAsked' }, row.requestedAt),
      ...whenThere({ ...about, id: `${id}d`, title: 'client.activityDone' }, row.completedAt),
      ...whenThere({ ...about, id: `${id}c`, title: 'client.activityCanceled' }, row.canceledAt),
    ]
  })
}

const messages: ActivitySource = async ({ limit, visit }) => {
  const rows = await ownRows(visit, 'portalMessages', {
    limit,
    select: ['createdAt', 'direction', 'readAt'],
    sort: '-createdAt',
  })
  if (rows.length < limit) {
    const unread = rows.filter(({ direction, readAt }) => direction === 'to-client' && !readAt)
    noteCount(visit, 'unread', unread.length)
  }
  return rows.map(({ createdAt, direction, id }) => ({
    at: createdAt,
    icon: 'messages',
    id,
    path: '/messages',
    text: '',
    title: direction === 'to-client' ? 'client.activityMessage' : 'client.activityWrote',
  }))
}

const programs: ActivitySource = async ({ today, visit }) =>
  (await loadPrograms(visit)).flatMap(({ end, id, name, start }) => {
    const about = { icon: 'programs', isDay: true, path: '/programs', text: name } as const
    return [
      ...(hasBegun(start, today)
        ? [{ ...about, at: start, id: `${id}s`, title: 'client.activityProgramStart' as const }]
        : []),
      ...(end && isOver(end, today)
        ? [{ ...about, at: end, id: `${id}e`, title: 'client.activityProgramEnd' as const }]
        : []),
    ]
  })

const services: ActivitySource = async ({ limit, view, visit }) => {
  const rows = await ownRows(visit, 'services', {
    limit,
    select: ['date', 'recordType', 'typeProvided'],
    sort: '-date',
  })
  return rows.map((row) => ({
    at: row.date,
    icon: 'services',
    id: row.id,
    isDay: true,
    path: '/services',
    text: serviceText(view, row),
    title: 'client.activityService',
  }))
}

const referrals: ActivitySource = async ({ limit, visit }) => {
  const rows = await ownRows(visit, 'referrals', {
    limit,
    select: ['referredAt'],
    sort: '-referredAt',
  })
  return rows.map(({ id, referredAt }) => ({
    at: referredAt,
    icon: 'referrals',
    id,
    path: '/referrals',
    text: '',
    title: 'client.activityReferral',
  }))
}

const appointments: ActivitySource = async ({ limit, now, view, visit }) => {
  const rows = await ownRows(visit, 'appointments', {
    limit: limit + LATE,
    select: ['canceledAt', 'createdAt', 'startsAt', 'status'],
    sort: '-startsAt',
  })
  return rows.flatMap(({ canceledAt, createdAt, id, startsAt, status }) => {
    const text = view.t('client.appointmentAt', {
      day: view.format.weekday(startsAt),
      time: view.format.time(startsAt),
    })
    const about = { icon: 'calendar', path: '/calendar', text } as const
    const took = status === 'booked' && Date.parse(startsAt) <= now.getTime()
    return [
      ...whenThere({ ...about, id: `${id}m`, title: 'client.activityAppointmentMade' }, createdAt),
      ...whenThere(
        { ...about, id: `${id}c`, title: 'client.activityAppointmentCanceled' },
        canceledAt,
      ),
      ...whenThere(
        { ...about, id: `${id}t`, title: 'client.activityAppointment' },
        took ? startsAt : null,
      ),
    ]
  })
}

/** What answers a request is told with the request. */
const UNASKED = { request: { exists: false } }

const documents: ActivitySource = async ({ limit, visit }) => {
  const rows = await ownRows(visit, 'clientDocuments', {
    limit,
    select: ['createdAt', 'name'],
    sort: '-createdAt',
    where: UNASKED,
  })
  return rows.map(({ createdAt, id, name }) => ({
    at: createdAt,
    icon: 'document',
    id,
    path: '/documents',
    text: name,
    title: 'client.activityDocument',
  }))
}

const answers: ActivitySource = async ({ limit, visit }) => {
  const rows = await ownRows(visit, 'assessmentResponses', {
    limit,
    select: ['assessmentDate'],
    sort: '-assessmentDate',
    where: UNASKED,
  })
  return rows.map(({ assessmentDate, id }) => ({
    at: assessmentDate,
    icon: 'assessment',
    id,
    isDay: true,
    path: `/assessments/${id}`,
    text: '',
    title: 'client.activityAnswers',
  }))
}

const places: ActivitySource = async ({ limit, visit }) => {
  const rows = await ownRows(visit, 'clientLocations', {
    limit,
    select: ['recordedAt'],
    sort: '-recordedAt',
    where: { and: [UNASKED, { clearedAt: { exists: false } }] },
  })
  return rows.map(({ id, recordedAt }) => ({
    at: recordedAt,
    icon: 'location',
    id,
    path: '/location',
    text: '',
    title: 'client.activityPlace',
  }))
}

const releases: ActivitySource = async ({ limit, today, visit }) => {
  const rows = await ownRows(visit, 'releasesOfInformation', {
    limit: limit + LATE,
    select: ['permission', 'request', 'revokedAt', 'startDate'],
    sort: '-startDate',
  })
  return rows.flatMap(({ id, permission, request, revokedAt, startDate }) => {
    const about = { icon: 'roi', path: '/privacy', text: '' } as const
    const yes = permission === 'yes'
    const begun = !request && hasBegun(startDate, today) ? startDate : null
    return [
      ...whenThere(
        {
          ...about,
          id: `${id}s`,
          isDay: true,
          title: yes ? 'client.activityReleaseYes' : 'client.activityReleaseNo',
        },
        begun,
      ),
      ...whenThere({ ...about, id: `${id}r`, title: 'client.activityReleaseRevoked' }, revokedAt),
    ]
  })
}

const contactTitle = (kind: ContactKind) => {
  if (kind === 'phone') return 'client.activityPhone' as const
  return kind === 'email' ? ('client.activityEmail' as const) : ('client.activityContact' as const)
}

/**
 * That it changed, never from what to what: somebody may look over the client's shoulder. What was
 * saved at once is told once. How it came into the record at first is no change.
 */
const contact: ActivitySource = async ({ limit, visit }) => {
  const rows = await ownRows(visit, 'contactChanges', {
    limit: limit + LATE,
    select: ['at', 'kind'],
    sort: '-at',
    where: { door: { not_in: ['invitation', 'registration'] } },
  })
  const told = rows.map(({ at, id, kind }) => ({
    at,
    icon: 'account' as const,
    id,
    path: kind === 'email' ? '/account' : '/contact',
    text: '',
    title: contactTitle(kind),
  }))
  return told.filter(
    ({ at, title }, index) =>
      told.findIndex((other) => other.at === at && other.title === title) === index,
  )
}

/**
 * All that a client is told of, each a collection that they read by its own rule, sorted by an
 * index. Not among them: notes, who looked at what, and what agencies write each other.
 */
export const ACTIVITY_SOURCES: readonly ActivitySource[] = [
  requests,
  messages,
  programs,
  services,
  referrals,
  appointments,
  documents,
  answers,
  places,
  releases,
  cases,
  tasks,
  plans,
  planVersions,
  contact,
]
