import { encode } from 'uqr';

/** A QR code as one SVG path on a grid of `size` modules, the four-module quiet zone of ISO/IEC 18004 included. */
export interface QrPath {
  size: number;
  path: string;
}

/** Drawn on the server, so that the encoder is not sent to browsers. */
export function qrPath(text: string): QrPath {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: squares.join('') };
}
