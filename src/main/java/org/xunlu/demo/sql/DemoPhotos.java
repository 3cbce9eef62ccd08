package org.xunlu.demo.sql;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.xunlu.overload.MediaKind;

/** Drawn trucks in place of photos, a few of each kind, plainly no photographs; without letters, which need fonts. */
final class DemoPhotos {
    private static final int VARIANTS = 6;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 200;
    private static final int GROUND = 150;
    private static final Map<String, byte[]> DRAWN = new ConcurrentHashMap<>();

    private DemoPhotos() {}

    static byte[] of(MediaKind kind, int number) {
        int variant = number % VARIANTS;
        return DRAWN.computeIfAbsent(kind + " " + variant, any -> draw(kind, variant));
    }

    private static byte[] draw(MediaKind kind, int variant) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0xB8, 0xCC, 0xDD - 8 * variant));
        pen.fillRect(0, 0, WIDTH, GROUND);
        pen.setColor(new Color(0x66, 0x66, 0x66));
        pen.fillRect(0, GROUND, WIDTH, HEIGHT - GROUND);
        pen.setColor(Color.getHSBColor(variant / (float) VARIANTS, 0.6f, 0.7f));
        switch (kind) {
            case SIDE -> side(pen, 20);
            case SCENE -> {
                pen.translate(90, 60);
                pen.scale(0.55, 0.55);
                side(pen, 20);
            }
            default -> end(pen, kind == MediaKind.FRONT);
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Tractor, semi-trailer, six axles. */
    private static void side(Graphics2D pen, int left) {
        pen.fillRect(left, 70, 50, 68);
        pen.fillRect(left + 55, 55, 215, 70);
        pen.setColor(Color.BLACK);
        for (int x : new int[] {8, 62, 88, 190, 216, 242}) {
            pen.fillOval(left + x, GROUND - 26, 24, 24);
        }
    }

    private static void end(Graphics2D pen, boolean front) {
        pen.fillRect(110, 40, 100, 100);
        pen.setColor(front ? new Color(0xDD, 0xEE, 0xFF) : Color.DARK_GRAY);
        pen.fillRect(120, 50, 80, front ? 35 : 60);
        pen.setColor(new Color(0xE8, 0xC0, 0x20));
        pen.fillRect(142, 122, 36, 12);
        pen.setColor(Color.BLACK);
        pen.fillRect(114, 140, 20, 14);
        pen.fillRect(186, 140, 20, 14);
    }
}
