/** Formats that are read. SVG is not: it is a program that draws, and can ask for files. */
const formats = new Set(['jpeg', 'png', 'webp', 'gif', 'avif', 'heif', 'tiff'])

/** Pixels of a picture as it is sent: a photograph of a good camera. */
const mostPixels = 60_000_000

/**
 * A picture that somebody sent, made small: WebP, at most so wide and high, upright, without what the camera noted beside
 * the picture (place, time, device).
 * @returns undefined where it is no picture that can be read
 */
export async function scaledPicture(
  bytes: Buffer,
  most: { readonly width: number; readonly height: number },
): Promise<Buffer | undefined> {
  const { default: sharp } = await import('sharp')
  try {
    const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    if (!formats.has((await picture.metadata()).format ?? '')) return undefined
    return await picture
      .autoOrient()
      .resize({ ...most, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 85 })
      .toBuffer()
  } catch {
    return undefined
  }
}
