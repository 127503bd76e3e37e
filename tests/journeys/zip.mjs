// Reads a ZIP file as PKWARE's APPNOTE lays it out: the directory at the end, then each file.
import { inflateRawSync } from 'node:zlib'

/** Each name with its bytes. Throws where this is no ZIP, or a file does not have its own length. */
export function readZip (zip) {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) throw new Error('not a ZIP: it has no directory')
  const files = new Map()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; --left) {
    const method = zip.readUInt16LE(at + 10)
    const packed = zip.readUInt32LE(at + 20)
    const size = zip.readUInt32LE(at + 24)
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28))
    const local = zip.readUInt32LE(at + 42)
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const bytes = zip.subarray(from, from + packed)
    const file = method === 8 ? inflateRawSync(bytes) : bytes
    if (file.length !== size) throw new Error(`${name} has ${file.length} bytes and says ${size}`)
    files.set(name, file)
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return files
}
