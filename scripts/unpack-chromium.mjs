// Run by browser.mjs in a process of its own, because the package reads and changes the environment when imported.
import pack from '@sparticuz/chromium';

pack.setGraphicsMode = false;
await pack.executablePath();
