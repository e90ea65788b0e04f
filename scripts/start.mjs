// `npm start` and `npm run dev`: everything from a fresh clone to a portal in the browser. README says what it obeys.
import { onProjectNode } from './on-project-node.mjs';

await onProjectNode(`${import.meta.dirname}/start-portal.mjs`);
