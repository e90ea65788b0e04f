const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Writes an XML document in UTF-8, element by element, indented. */
export class XmlWriter {
  #text = '<?xml version="1.0" encoding="UTF-8"?>\n';
  readonly #open: string[] = [];

  open(name: string, attributes: Readonly<Record<string, string>> = {}): void {
    this.#text += `${this.#indent}<${name}${attributesOf(attributes)}>\n`;
    this.#open.push(name);
  }

  close(): void {
    const name = this.#open.pop();
    if (name !== undefined) this.#text += `${this.#indent}</${name}>\n`;
  }

  leaf(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#text += `${this.#indent}<${name}${attributesOf(attributes)}/>\n`;
  }

  text(name: string, text: string, attributes: Readonly<Record<string, string>> = {}): void {
    this.#text += `${this.#indent}<${name}${attributesOf(attributes)}>${escapeXml(text)}</${name}>\n`;
  }

  bytes(): Uint8Array {
    while (this.#open.length > 0) this.close();
    return new TextEncoder().encode(this.#text);
  }

  get #indent(): string {
    return '  '.repeat(this.#open.length);
  }
}

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  let text = '';
  for (const [name, value] of Object.entries(attributes)) text += ` ${name}="${escapeXml(value)}"`;
  return text;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
}
