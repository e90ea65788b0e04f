/** Keeps a choice about the look of pages for a year, in this browser. Not for anything that says who someone is. */
export function keepPreference(name: 'theme' | 'locale', value: string): void {
  const secure = window.location.protocol === 'https:' ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers still in use
  document.cookie = `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
}
