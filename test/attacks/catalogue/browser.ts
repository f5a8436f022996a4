import type { Attacks } from '../types.js'

export const browserAttacks = {
  'WEB-01': {
    attack:
      'another site posts to an endpoint in the name of who is signed in: refused, nothing changes',
    guards: [
      { guard: 'no-foreign-requests' },
      { guard: 'forms-from-own-origin' },
      { guard: 'no-cross-site-requests', with: "if (site === 'cross-site') return true" },
      {
        guard: 'own-origins-alone',
        with: 'return origin !== allowed[0] || isOwnHost(origin, headers)',
      },
      { guard: 'no-origin-no-trust', change: ['return site ? false : undefined', 'return true'] },
    ],
  },
  'WEB-02': {
    attack: 'a form comes without any word of where it stood: refused, only JSON is taken then',
    guards: [{ guard: 'forms-from-own-origin' }],
  },
  'WEB-03': {
    attack:
      'JSON is sent as plain text, which needs no preflight: refused as another kind of content',
    guards: [
      { guard: 'known-content-types' },
      {
        guard: 'json-by-its-content-type',
        with: "if (type !== 'multipart/form-data') return 'json'",
      },
    ],
  },
  'WEB-04': {
    attack: 'another site reads with the session of who is signed in: nobody is signed in there',
    guards: [{ guard: 'cross-site-session-unused', with: "if (scope === 'none') return NOBODY" }],
  },
  'WEB-05': {
    attack: 'another site signs a victim in as the attacker, over GraphQL: refused, no cookie',
    guards: [{ guard: 'mutations-from-own-origin', with: 'Object.keys({})' }],
  },
  'WEB-06': {
    attack:
      'a form or link leads to another site after signing in: the way leads to the portal alone',
    guards: [
      { guard: 'own-path-below-portal' },
      { guard: 'own-path-ends-at-a-border' },
      { guard: 'own-path-on-own-origin' },
      { guard: 'own-path-without-origin', with: 'return value' },
    ],
  },
  'WEB-07': {
    attack: 'a link alone (GET) changes something: no endpoint that writes answers to GET',
    guards: [{ guard: 'logout-by-post', change: ["method: 'post'", "method: 'get'"] }],
  },
  'WEB-08': {
    attack: 'an answer is opened as a page, framed, guessed about or kept: its headers forbid it',
    guards: [{ guard: 'answers-run-nothing' }],
  },
  'WEB-09': {
    attack: 'a portal page is framed by another site: the browser refuses',
    guards: [{ guard: 'never-framed' }],
  },
  'WEB-10': {
    attack: 'a script gets into a portal page: only files of the own origin run',
    guards: [{ guard: 'scripts-of-own-origin' }],
  },
  'WEB-20': {
    attack: 'another site makes somebody leave the portal: refused, the session goes on',
    guards: [{ guard: 'exit-from-own-pages' }],
  },
  'WEB-21': {
    attack: 'who takes the device after a quick exit brings the session back: it is over',
    guards: [{ guard: 'left-session-ended' }],
  },
  'WEB-22': {
    attack: 'who takes the device after a quick exit goes back in its history: nothing to see',
    guards: [{ guard: 'no-way-back-after-exit' }],
  },
  'WEB-23': {
    attack:
      'a form is filled in beforehand and its address sent to somebody who is signed in: they find their own, empty',
    guards: [
      {
        guard: 'draft-for-its-owner',
        with: 'if (owner !== undefined && owner !== reader) return null',
      },
    ],
  },
  'WEB-24': {
    attack:
      'an address with a draft is sent to somebody who signs in with it, to read what they type: it waits elsewhere',
    guards: [{ guard: 'draft-token-of-its-owner' }],
  },
  'WEB-25': {
    attack:
      'forms are sent wrongly without end by who is not signed in: so many are kept, and the page still says what is wrong',
    guards: [{ guard: 'drafts-of-nobody-counted' }],
  },
  'WEB-26': {
    attack:
      'on a shared phone a form that one person left open is sent after another signed in: nothing is done in the name of the other',
    guards: [{ guard: 'form-of-who-is-signed-in' }],
  },
  'WEB-27': {
    attack:
      'a page that was left open on a shared device looks for changes by itself: it keeps no session alive',
    guards: [{ guard: 'watching-is-no-activity', change: ['watching ? session : ', ''] }],
  },
  'WEB-29': {
    attack:
      'who takes a shared computer, or a phone whose owner asked for a tab that tells nothing, reads without a connection which places were opened: none is kept, and what was goes; a copy holds nothing of a person',
    guards: [
      {
        guard: 'nothing-kept-on-shared-devices',
        with: 'session !== null',
      },
    ],
  },
  'WEB-28': {
    attack:
      'a picture gets into a portal page that tells the site of the map tiles who reads what: only pages that offer a map load pictures from there',
    guards: [{ guard: 'tiles-on-map-pages', change: ['answer.map ? ', 'true ? '] }],
  },
} as const satisfies Attacks
