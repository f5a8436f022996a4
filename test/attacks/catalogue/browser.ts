import type { Attacks } from '../types.js'

const REFUSED_ORIGIN = {
  file: 'src/http/readBody.ts',
  remove: "if (ours === false) throw new PortalError('ORIGIN_NOT_ALLOWED')",
} as const

export const browserAttacks = {
  'WEB-01': {
    attack:
      'another site posts to an endpoint in the name of who is signed in: refused, nothing changes',
    guards: [
      REFUSED_ORIGIN,
      {
        file: 'src/http/readBody.ts',
        remove: "if (ours !== true) throw new PortalError('ORIGIN_NOT_ALLOWED')",
      },
      {
        file: 'src/identity/origin.ts',
        remove: "if (site === 'cross-site') return false",
        with: "if (site === 'cross-site') return true",
      },
      {
        file: 'src/identity/origin.ts',
        remove:
          "return origin !== 'null' && (allowed.includes(origin) || isOwnHost(origin, headers))",
        with: 'return origin !== allowed[0] || isOwnHost(origin, headers)',
      },
      {
        file: 'src/identity/origin.ts',
        remove: 'return site ? false : undefined',
        with: 'return true',
      },
    ],
  },
  'WEB-02': {
    attack: 'a form comes without any word of where it stood: refused, only JSON is taken then',
    guards: [
      {
        file: 'src/http/readBody.ts',
        remove: "if (ours !== true) throw new PortalError('ORIGIN_NOT_ALLOWED')",
      },
    ],
  },
  'WEB-03': {
    attack:
      'JSON is sent as plain text, which needs no preflight: refused as another kind of content',
    guards: [
      {
        file: 'src/http/readBody.ts',
        remove:
          "if (!form && type !== 'multipart/form-data') throw new PortalError('UNSUPPORTED_CONTENT_TYPE')",
      },
      {
        file: 'src/http/readBody.ts',
        remove: "if (type === 'application/json') return 'json'",
        with: "if (type !== 'multipart/form-data') return 'json'",
      },
    ],
  },
  'WEB-04': {
    attack: 'another site reads with the session of who is signed in: nobody is signed in there',
    guards: [
      {
        file: 'src/identity/portalStrategy.ts',
        remove: "if (scope === 'none' || !mayUseSession(req)) return NOBODY",
        with: "if (scope === 'none') return NOBODY",
      },
    ],
  },
  'WEB-05': {
    attack: 'another site signs a victim in as the attacker, over GraphQL: refused, no cookie',
    guards: [
      {
        file: 'src/graphql/resolve.ts',
        remove: "throw new PortalError('ORIGIN_NOT_ALLOWED')",
        with: 'Object.keys({})',
      },
    ],
  },
  'WEB-06': {
    attack:
      'a form or link leads to another site after signing in: the way leads to the portal alone',
    guards: [
      {
        file: 'src/core/ownPath.ts',
        remove: 'if (!value.startsWith(portalPath)) return undefined',
      },
      {
        file: 'src/core/ownPath.ts',
        remove:
          'if (value !== portalPath && !/^[/?]/.test(value.slice(portalPath.length))) return undefined',
      },
      {
        file: 'src/core/ownPath.ts',
        remove: "if (url.origin !== 'http://portal.invalid' || !inside) return undefined",
      },
      {
        file: 'src/core/ownPath.ts',
        remove: 'return `${url.pathname}${url.search}`',
        with: 'return value',
      },
    ],
  },
  'WEB-07': {
    attack: 'a link alone (GET) changes something: no endpoint that writes answers to GET',
    guards: [
      {
        file: 'src/contract/actions.ts',
        remove: "method: 'post',\n    path: '/logout',",
        with: "method: 'get',\n    path: '/logout',",
      },
    ],
  },
  'WEB-08': {
    attack: 'an answer is opened as a page, framed, guessed about or kept: its headers forbid it',
    guards: [
      {
        file: 'src/core/securityHeaders.ts',
        remove:
          "  'Content-Security-Policy': \"default-src 'none'; frame-ancestors 'none'; sandbox\",\n",
      },
    ],
  },
  'WEB-09': {
    attack: 'a portal page is framed by another site: the browser refuses',
    guards: [{ file: 'src/core/securityHeaders.ts', remove: '    "frame-ancestors \'none\'",\n' }],
  },
  'WEB-10': {
    attack: 'a script gets into a portal page: without the nonce of the answer it does not run',
    guards: [
      {
        file: 'src/core/securityHeaders.ts',
        remove:
          "`script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? \" 'unsafe-eval'\" : ''}`,",
      },
    ],
  },
} as const satisfies Attacks
