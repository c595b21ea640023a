/** Little-endian bytes of an Int32Array as base64: how a packed trie travels inside a JavaScript bundle. */
export function encodeInt32(array: Int32Array): string {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  let binary = '';
  for (let i = 0; i < bytes.length; i += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
}

/** Browsers younger than our oldest read base64 themselves, ten times as fast. */
interface ReadsBase64 {
  fromBase64?(text: string): Uint8Array<ArrayBuffer>;
}

/** The reverse of `encodeInt32`. @throws DOMException or SyntaxError on text that is not base64. */
export function decodeInt32(text: string): Int32Array<ArrayBuffer> {
  const native = (Uint8Array as ReadsBase64).fromBase64?.(text);
  if (native) return new Int32Array(native.buffer);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return new Int32Array(bytes.buffer);
}
