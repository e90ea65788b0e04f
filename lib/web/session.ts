import 'server-only';
import { randomUUID } from 'node:crypto';
import { getServerSession, type NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { cache } from 'react';
import { credentialsInput } from '@/lib/access/schema';
import { actorOfSession, signIn } from '@/lib/access/sign-in';
import type { RequestContext, Source } from '@/lib/core/actor';
import { env } from '@/lib/core/env';
import { log } from '@/lib/core/log';

declare module 'next-auth' {
  interface Session {
    sid?: string;
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sid?: string;
  }
}

export const newContext = (source: Source): RequestContext => ({
  correlationId: randomUUID(),
  source,
  now: new Date(),
});

/** next-auth carries one thing, the id of a row; everything about the person is read from the row on every request. */
export const authOptions = (): NextAuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: 'jwt', maxAge: 12 * 3600 },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  providers: [
    CredentialsProvider({
      credentials: { email: {}, password: {}, code: {} },
      async authorize(raw) {
        const credentials = credentialsInput.safeParse(raw);
        if (!credentials.success) return null;
        const { email, password, code } = credentials.data;
        const context = newContext('web');
        // next-auth writes the message of whatever is thrown here into the answer: a fault must not be one
        const outcome = await signIn({ email, password, ...(code ? { code } : {}) }, context).catch((err: unknown) => {
          log.error({ err, correlationId: context.correlationId }, 'sign-in failed');
          return null;
        });
        if (!outcome) return null;
        if (outcome.ok) return { id: outcome.sessionId };
        if (outcome.reason === 'code-needed') throw new Error('code-needed');
        return null;
      },
    }),
  ],
  callbacks: {
    jwt({ token, user }) {
      // nothing of the person goes into the cookie, not even what next-auth would put there
      return user ? { sid: user.id } : { sid: token.sid };
    },
    session: ({ session, token }) => ({ expires: session.expires, ...(token.sid ? { sid: token.sid } : {}) }),
  },
});

/** Who is signed in, looked up once a request; revoked or expired sessions are nobody. */
export const currentSession = cache(async () => {
  const session = await getServerSession(authOptions());
  return session?.sid ? actorOfSession(session.sid) : null;
});
