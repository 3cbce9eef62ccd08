package org.xunlu.network.importing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes small shapefiles of two-point lines, as registers come. */
final class Shapefiles {
    static final String CGCS2000 = "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
            + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
            + "UNIT[\"Degree\",0.0174532925199433]]";

    private Shapefiles() {}

    static Path write(Path folder, String name, String prj, List<String> columns, Charset charset, Object[]... rows)
            throws IOException {
        Path shp = folder.resolve(name + ".shp");
        Files.write(shp, lines(rows));
        Files.write(folder.resolve(name + ".dbf"), table(columns, charset, rows));
        if (!prj.isEmpty()) {
            Files.writeString(folder.resolve(name + ".prj"), prj);
        }
        return shp;
    }

    /** Each row begins with a line as double[]. */
    private static byte[] lines(Object[]... rows) {
        ByteBuffer file = ByteBuffer.allocate(100 + rows.length * (8 + 48 + 64));
        file.putInt(0, 9994).putInt(24, file.capacity() / 2);
        file.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, 3);
        file.position(100);
        for (int i = 0; i < rows.length; i++) {
            double[] line = (double[]) rows[i][0];
            file.order(ByteOrder.BIG_ENDIAN).putInt(i + 1).putInt((48 + 8 * line.length) / 2);
            file.order(ByteOrder.LITTLE_ENDIAN).putInt(3);
            file.position(file.position() + 32);
            file.putInt(1).putInt(line.length / 2).putInt(0);
            for (double ordinate : line) {
                file.putDouble(ordinate);
            }
        }
        byte[] bytes = new byte[file.position()];
        file.flip().get(bytes);
        return bytes;
    }

    private static byte[] table(List<String> columns, Charset charset, Object[]... rows) {
        int width = 20;
        int header = 32 + 32 * columns.size() + 1;
        int record = 1 + width * columns.size();
        ByteBuffer file = ByteBuffer.allocate(header + record * rows.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 3).putInt(4, rows.length).putShort(8, (short) header).putShort(10, (short) record);
        for (int i = 0; i < columns.size(); i++) {
            file.position(32 + 32 * i).put(columns.get(i).getBytes(charset));
            file.put(32 + 32 * i + 11, (byte) 'C').put(32 + 32 * i + 16, (byte) width);
        }
        file.put(header - 1, (byte) 0x0d).position(header);
        for (Object[] row : rows) {
            byte[] text = " ".repeat(record).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < columns.size(); i++) {
                byte[] value = String.valueOf(row[i + 1]).getBytes(charset);
                System.arraycopy(value, 0, text, 1 + width * i, Math.min(width, value.length));
            }
            file.put(text);
        }
        return file.array();
    }
}
