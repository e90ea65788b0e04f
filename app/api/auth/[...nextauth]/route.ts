import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/lib/web/session';

interface Segment {
  params: Promise<{ nextauth: string[] }>;
}

/** next-auth's own endpoints. The options are read at the first request: building needs no secrets. */
const auth = (request: NextRequest, segment: Segment): Promise<Response> => NextAuth(request, segment, authOptions());

export { auth as GET, auth as POST };
