package org.xunlu.finding.photo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.xunlu.refusal.Refusal;

/** Checks a photo and takes everything out of it that is not the picture. */
public final class PhotoIntake {
    /** Pictures decoded at once; each needs up to 100 MB. */
    private static final int AT_ONCE = 2;

    private final long mostBytes;
    private final Semaphore places = new Semaphore(AT_ONCE);

    /** An intake of photos up to this size. */
    public PhotoIntake(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Greatest size taken. */
    public long mostBytes() {
        return mostBytes;
    }

    /**
     * Cleans a photo.
     *
     * @throws Refusal when it is too large, no photo, or broken
     */
    public CleanPhoto clean(byte[] bytes) {
        if (bytes.length > mostBytes) {
            throw tooLarge(bytes.length);
        }
        PhotoType type = PhotoType.sniff(bytes).orElseThrow(() -> Refusal.invalid("finding.photo_wrong_type", "photo"));
        CameraFacts facts = CameraFacts.read(bytes);
        places.acquireUninterruptibly();
        try {
            return type == PhotoType.WEBP ? cleanWebp(bytes, facts) : redraw(type, bytes, facts);
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refusal refusal) {
                throw refusal;
            }
            throw Refusal.invalid("finding.photo_unreadable", "photo");
        } finally {
            places.release();
        }
    }

    /** The refusal of an upload of this size. */
    public Refusal tooLarge(long bytes) {
        return Refusal.of(
                Refusal.Kind.TOO_LARGE,
                "finding.photo_too_large",
                Map.of("most", mostBytes >> 20, "size", (bytes + (1 << 20) - 1) >> 20));
    }

    private static CleanPhoto redraw(PhotoType type, byte[] bytes, CameraFacts facts) throws IOException {
        BufferedImage picture = Picture.upright(Picture.read(bytes), facts.orientation());
        byte[] content = type == PhotoType.PNG ? Picture.png(picture) : Picture.jpeg(picture);
        return new CleanPhoto(
                type,
                content,
                Picture.jpeg(Picture.thumbnail(picture)),
                picture.getWidth(),
                picture.getHeight(),
                facts.takenAt(),
                facts.takenFrom());
    }

    private static CleanPhoto cleanWebp(byte[] bytes, CameraFacts facts) throws IOException {
        WebpFile file = WebpFile.read(bytes);
        return new CleanPhoto(
                PhotoType.WEBP,
                file.withoutMetadata(),
                null,
                file.width(),
                file.height(),
                facts.takenAt(),
                facts.takenFrom());
    }
}
