/** Makes a camera's photo small enough for a weak line. The place is sent beside it, so the photo need not carry it. */
const LONGEST_SIDE = 1600;
const QUALITY = 0.82;

/**
 * The photo as JPEG with its longer side at most 1600 pixels, turned upright.
 * @param {Blob} file
 * @returns {Promise<Blob>}
 */
export async function shrinkPhoto(file) {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  const blob = await new Promise((resolve) => { canvas.toBlob(resolve, 'image/jpeg', QUALITY); });
  if (!blob) throw new Error('the photo cannot be read');
  return blob;
}
