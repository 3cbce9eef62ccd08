package org.xunlu.screening.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes zips, GeoJSON, and shapefiles of small squares. */
final class Uploads {
    private Uploads() {}

    /** A zip of these, by the name each shall have in it. */
    static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** A .shp of squares with their south-west corners here: x, y, x, y, … */
    static byte[] polygons(double... corners) {
        double side = corners[0] > 1000 ? 10 : 0.0001;
        int content = 4 + 32 + 8 + 4 + 5 * 16;
        ByteBuffer file = ByteBuffer.allocate(100 + corners.length / 2 * (8 + content));
        file.putInt(0, 9994).putInt(24, file.capacity() / 2);
        file.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, 5).position(100);
        for (int i = 0; i < corners.length; i += 2) {
            file.order(ByteOrder.BIG_ENDIAN).putInt(i / 2 + 1).putInt(content / 2);
            file.order(ByteOrder.LITTLE_ENDIAN).putInt(5).position(file.position() + 32);
            file.putInt(1).putInt(5).putInt(0);
            for (int corner : new int[] {0, 1, 2, 3, 0}) {
                file.putDouble(corners[i] + (corner >= 2 ? side : 0));
                file.putDouble(corners[i + 1] + (corner == 1 || corner == 2 ? side : 0));
            }
        }
        return file.array();
    }

    static String collection(String... rows) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", rows) + "]}";
    }

    static String row(String type, String coordinates) {
        return "{\"type\":\"Feature\",\"geometry\":{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}}";
    }

    /** Corners on a circle, each so many further than the one before: 1 goes round, more cross themselves. */
    static String circle(int corners, int step) {
        StringBuilder text = new StringBuilder("[[");
        for (int i = 0; i <= corners; i++) {
            double angle = 2 * Math.PI * ((long) i * step % corners) / corners;
            text.append(i == 0 ? "[" : ",[")
                    .append(116.94 + 0.002 * Math.cos(angle))
                    .append(',')
                    .append(34.195 + 0.002 * Math.sin(angle))
                    .append(']');
        }
        return text.append("]]").toString();
    }
}
