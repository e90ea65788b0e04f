const endings = /(?:OVICH|EVICH|OVITCH|EVITCH|OVNA|EVNA|ICHNA|OVYCH|EVYCH|IVNA|OGLY|KYZY|QIZI)$/;

/** A father's name by its ending (Sergeevich, Ivanovna): documents of other states leave it out. */
export function isPatronymic(text: string): boolean {
  return text.length >= 7 && endings.test(text);
}
