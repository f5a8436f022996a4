type Row = { data: Record<string, unknown>; words?: string }
type About = Readonly<
  Record<'agency' | 'assessment' | 'client' | 'massSend' | 'program' | 'worker', string>
>

/** A row of each collection that is about somebody; `words` are its own, with the client's. */
export const searchedRows = ({
  agency,
  assessment,
  client,
  massSend,
  program,
  worker,
}: About): Readonly<Record<string, Row>> => {
  const now = new Date().toISOString()
  const about = { agency, client }
  return {
    appointments: {
      data: {
        ...about,
        endsAt: now,
        place: 'Salón Ibáñez',
        staff: worker,
        startsAt: now,
        status: 'booked',
      },
      words: 'ibanez björk',
    },
    caseTasks: {
      data: { ...about, name: 'Besök på kontoret', stepKey: 'visit' },
      words: 'besok björk',
    },
    housingPlans: {
      data: {
        ...about,
        edition: 0,
        goals: [],
        language: 'en',
        name: 'Plan för bostad',
        revision: 0,
        sections: [],
        status: 'shared',
        version: 1,
      },
      words: 'bostad björk',
    },
    housingPlanVersions: {
      data: {
        ...about,
        changes: { added: [], removed: [] },
        dedupeKey: crypto.randomUUID(),
        language: 'en',
        lines: [],
        madeAt: now,
        name: 'Plan för bostad',
        text: 'Plan',
        textHash: 'x',
        version: 1,
      },
      words: 'bostad björk',
    },
    cases: {
      data: { ...about, name: 'Förebyggande', openedAt: now, versionNumber: 1 },
      words: 'forebyggande björk',
    },
    assessmentResponses: {
      data: { ...about, answers: {}, assessment, assessmentDate: now },
      words: 'NECESIDADES bjork',
    },
    clientDocuments: { data: { ...about, name: 'Cédula de identidad' }, words: 'bjork cedula' },
    clientLocations: {
      data: { ...about, address: '12 Calle Muñoz', recordedAt: now },
      words: 'munoz björk',
    },
    clientNotes: { data: { ...about, body: 'Duerme junto al café' }, words: 'cafe BJORK' },
    massSendRecipients: {
      data: { ...about, dedupeKey: client, massSend, state: 'waiting' },
      words: 'bjork',
    },
    contactChanges: {
      data: {
        ...about,
        at: now,
        before: 'bo@old.example',
        dedupeKey: `c-${client}`,
        door: 'record',
        kind: 'email',
      },
      words: 'björk bo@old',
    },
    enrollments: { data: { ...about, program, startDate: now }, words: 'Bjork refugio' },
    referrals: { data: { ...about, program, toAgency: agency }, words: 'Bjork refugio' },
    services: {
      data: { ...about, note: 'Señal de tránsito', recordType: '200' },
      words: 'senal björk',
    },
    portalConnections: {
      data: {
        ...about,
        accountKey: `a-${client}`,
        email: 'ana_b-jork@client.example',
        emailKey: `e-${client}`,
        invitedAt: now,
        invitedBy: worker,
        openKey: `o-${client}`,
        status: 'not-connected',
        tokenHash: `t-${client}`,
      },
      words: 'björk ana_b-jork@client.example',
    },
    portalInbox: {
      data: {
        client,
        dedupeKey: `i-${client}`,
        kind: 'client-message',
        staff: worker,
        text: 'Señal',
      },
      words: 'senal björk',
    },
    portalMessages: {
      data: { ...about, direction: 'to-client', staff: worker, text: 'Nos vemos en la reunión' },
      words: 'reunion björk',
    },
    scheduledMessages: {
      data: {
        ...about,
        attempts: 0,
        sendAt: now,
        staff: worker,
        state: 'waiting',
        text: 'Traiga su cédula',
      },
      words: 'cedula björk',
    },
    portalRequests: {
      data: {
        ...about,
        name: 'Résumé',
        requestedAt: now,
        requestedBy: worker,
        status: 'pending',
        type: 'document',
      },
      words: 'bjork resume',
    },
    releasesOfInformation: {
      data: {
        ...about,
        documentationType: 'attached-pdf',
        endDate: now,
        permission: 'yes',
        signedName: 'Añá B.',
        startDate: now,
      },
      words: 'björk aná',
    },
  }
}
