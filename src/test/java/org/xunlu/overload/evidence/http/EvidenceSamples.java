package org.xunlu.overload.evidence.http;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Points, photos and archives for tests of evidence. */
final class EvidenceSamples {
    private EvidenceSamples() {}

    static Map<String, Object> point(String code, boolean announced) {
        Map<String, Object> point = new HashMap<>();
        point.put("code", code);
        point.put("name", "演示非现场点");
        point.put("kind", "OFF_SITE");
        point.put("lon", 116.95);
        point.put("lat", 34.19);
        point.put("lanes", 4);
        point.put("accuracyClass", "C5");
        if (announced) {
            point.put("verifiedOn", "2025-01-01");
            point.put("verifiedUntil", "2026-12-31");
            point.put("announcedOn", "2025-01-15");
            point.put("legalReviewOn", "2025-01-10");
            point.put("technicalReviewOn", "2025-01-09");
            point.put("signsRecordedOn", "2025-01-14");
        }
        return point;
    }

    static byte[] photo(int shade) {
        BufferedImage picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(3, 4, shade);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String row(String code, String station) {
        return code + "," + station
                + ",2026-03-05 08:30:00,1,皖L·演0001,皖L·演0001,0.97,6,COMBINATION,2,81.02,62.5,rtsp://demo/1\n";
    }

    static byte[] archive(String code, String station, Map<String, byte[]> more) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String csv = "record_code,station_code,captured_at,lane,plate,front_plate,front_confidence,axles,vehicle_type,"
                + "drive_axles,total(t),speed_kmh,video\n" + row(code, station);
        files.put("data/passes.csv", csv.getBytes(StandardCharsets.UTF_8));
        int shade = 1;
        for (String kind : new String[] {"FRONT", "SIDE", "REAR", "SCENE"}) {
            files.put("photos/" + code + "_" + kind + ".png", photo(shade++ * 77));
        }
        files.putAll(more);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A pass of the point {@code E-1} as a device tells it. */
    static Map<String, Object> weighed(String code, int totalKg, List<Integer> axles) {
        return Map.of(
                "recordCode",
                code,
                "stationCode",
                "E-1",
                "capturedAt",
                "2026-03-07T08:30:00+08:00",
                "plate",
                "皖L·演0003",
                "axles",
                axles.size(),
                "totalKg",
                totalKg,
                "axleKg",
                axles);
    }
}
