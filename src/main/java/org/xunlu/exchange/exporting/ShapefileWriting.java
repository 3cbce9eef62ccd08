package org.xunlu.exchange.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.locationtech.jts.geom.Envelope;
import org.xunlu.exchange.Field;
import org.xunlu.exchange.PlaceFields;
import org.xunlu.exchange.Subject;
import org.xunlu.geo.LonLat;

/** A zipped shapefile of points (ESRI Shapefile Technical Description, 1998), its table in UTF-8. */
final class ShapefileWriting {
    private static final String WGS84 = "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\","
            + "6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
    private static final int HEADER = 100;
    private static final int RECORD = 28;

    private ShapefileWriting() {}

    static void write(Sheet sheet, String name, CsvWriting.Source source, OutputStream stream) throws IOException {
        List<LonLat> places = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        List<Field> fields = sheet.fields();
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            String key = fields.get(i).key();
            if (!key.equals(PlaceFields.LON) && !key.equals(PlaceFields.LAT)) {
                kept.add(i);
            }
        }
        source.rows((Subject.Entry entry) -> {
            List<String> cells = sheet.cells(entry);
            places.add(entry.place());
            rows.add(kept.stream().map(cells::get).toList());
        });
        DbfWriting table = new DbfWriting(
                kept.stream().map(each -> fields.get(each).shortName()).toList(), rows);
        try (ZipOutputStream zip = new ZipOutputStream(stream, StandardCharsets.UTF_8)) {
            part(zip, name + ".shp", shapes(places));
            part(zip, name + ".shx", index(places));
            part(zip, name + ".prj", WGS84.getBytes(StandardCharsets.US_ASCII));
            part(zip, name + ".cpg", "UTF-8".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry(name + ".dbf"));
            table.write(zip);
            zip.closeEntry();
        }
    }

    private static void part(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] shapes(List<LonLat> places) {
        byte[] content = new byte[HEADER + RECORD * places.size()];
        ByteBuffer bytes = header(places, content);
        for (int i = 0; i < places.size(); i++) {
            bytes.order(ByteOrder.BIG_ENDIAN).putInt(i + 1).putInt((RECORD - 8) / 2);
            bytes.order(ByteOrder.LITTLE_ENDIAN).putInt(1);
            bytes.putDouble(places.get(i).lon()).putDouble(places.get(i).lat());
        }
        return content;
    }

    private static byte[] index(List<LonLat> places) {
        byte[] content = new byte[HEADER + 8 * places.size()];
        ByteBuffer bytes = header(places, content).order(ByteOrder.BIG_ENDIAN);
        for (int i = 0; i < places.size(); i++) {
            bytes.putInt((HEADER + RECORD * i) / 2).putInt((RECORD - 8) / 2);
        }
        return content;
    }

    private static ByteBuffer header(List<LonLat> places, byte[] content) {
        Envelope box = new Envelope();
        places.forEach(place -> box.expandToInclude(place.coordinate()));
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.BIG_ENDIAN);
        bytes.putInt(0, 9994).putInt(24, content.length / 2);
        bytes.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, 1);
        if (!box.isNull()) {
            bytes.putDouble(36, box.getMinX()).putDouble(44, box.getMinY());
            bytes.putDouble(52, box.getMaxX()).putDouble(60, box.getMaxY());
        }
        return bytes.position(HEADER);
    }
}
