package org.xunlu.finding.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/** Pixels: reading, turning upright, shrinking, writing. Only pixels pass through, so metadata stay behind. */
final class Picture {
    private static final long MOST_PIXELS = 120_000_000;
    private static final long FULL_PIXELS = 26_000_000;
    private static final int THUMBNAIL = 320;
    private static final float QUALITY = 0.9f;

    private Picture() {}

    /** Decodes; pictures above 26 megapixels are read at half or a third of their resolution. */
    static BufferedImage read(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no reader for this picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    throw new IOException("too many pixels: " + pixels);
                }
                ImageReadParam how = reader.getDefaultReadParam();
                int step = (int) Math.ceil(Math.sqrt((double) pixels / FULL_PIXELS));
                how.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
                return reader.read(0, how);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Applies the EXIF orientation (1 to 8), for the tag that told it is gone afterwards. */
    static BufferedImage upright(BufferedImage picture, int orientation) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        // m00 m10 m01 m11 m02 m12, from the picture's own pixels to the upright ones
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
                    default -> new AffineTransform();
                };
        boolean swapped = orientation >= 5;
        return draw(picture, swapped ? height : width, swapped ? width : height, turn);
    }

    /** At most 320 pixels on the longer side. */
    static BufferedImage thumbnail(BufferedImage picture) {
        double scale = Math.min(1, (double) THUMBNAIL / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        return draw(picture, width, height, AffineTransform.getScaleInstance(scale, scale));
    }

    private static BufferedImage draw(BufferedImage picture, int width, int height, AffineTransform how) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(picture, how, null);
        } finally {
            graphics.dispose();
        }
        return drawn;
    }

    static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, "png", out)) {
            throw new IOException("no writer for PNG");
        }
        return out.toByteArray();
    }

    static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
