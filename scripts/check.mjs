// `npm run check`: what can be known in half a minute, without a database or a browser.
import { onProjectNode } from './on-project-node.mjs';

await onProjectNode(`${import.meta.dirname}/check-quickly.mjs`, { lastWords: '0 passed, 1 failed' });
