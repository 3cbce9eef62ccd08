package org.xunlu.network.importing;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.xunlu.refusal.Refusal;

/**
 * Coordinates of any reference system that GeoTools knows, from its WKT (a .prj file) or its EPSG code. CGCS2000 is
 * treated as WGS84. Beijing 54 and Xi'an 80 are refused: without the county's secret parameters they are off by tens of
 * metres.
 */
final class ProjectedPositions implements Positions {
    private static final Pattern AXIS = Pattern.compile(",\\s*AXIS\\[[^]]*]", Pattern.CASE_INSENSITIVE);

    private final MathTransform transform;
    private final String name;

    private ProjectedPositions(CoordinateReferenceSystem system, String name) throws FactoryException {
        this.transform = CRS.findMathTransform(system, DefaultGeographicCRS.WGS84, true);
        this.name = name;
    }

    /**
     * From the text of a .prj file.
     *
     * @throws Refusal when it is no reference system, or one that needs parameters
     */
    static Positions ofWkt(String wkt, String file) {
        String text = wkt.strip();
        refuseOldDatum(text, file);
        if (text.startsWith("GEOGCS")
                && (isWgs84(text) || text.toUpperCase(Locale.ROOT).contains("2000"))) {
            return Positions.wgs84();
        }
        try {
            // shapefiles are always x, y, whatever axes the text names
            CoordinateReferenceSystem system = CRS.parseWKT(AXIS.matcher(text).replaceAll(""));
            return new ProjectedPositions(system, system.getName().getCode());
        } catch (FactoryException | RuntimeException unknown) {
            throw Refusal.invalid("import.crs_unknown", "file", Map.of("crs", file));
        }
    }

    /**
     * From a code, as GeoJSON of older kind has it.
     *
     * @param code e.g. {@code EPSG:4548}
     * @throws Refusal when there is no such system
     */
    static Positions ofCode(String code) {
        if (code.equals("EPSG:4326") || code.equals("EPSG:4490") || code.equals("CRS84")) {
            return Positions.wgs84();
        }
        try {
            CoordinateReferenceSystem system = CRS.decode(code, true);
            refuseOldDatum(system.toWKT(), code);
            return new ProjectedPositions(system, code);
        } catch (Refusal refused) {
            throw refused;
        } catch (FactoryException | RuntimeException unknown) {
            throw Refusal.invalid("import.crs_unknown", "file", Map.of("crs", code));
        }
    }

    private static boolean isWgs84(String wkt) {
        String upper = wkt.toUpperCase(Locale.ROOT);
        return upper.contains("WGS_1984") || upper.contains("WGS 84") || upper.contains("WGS84");
    }

    private static void refuseOldDatum(String wkt, String file) {
        String upper = wkt.toUpperCase(Locale.ROOT).replace('_', ' ');
        if (upper.contains("BEIJING 1954")
                || upper.contains("BEIJING54")
                || upper.contains("XIAN 1980")
                || upper.contains("XI'AN 1980")) {
            throw Refusal.invalid("import.crs_needs_parameters", "file", Map.of("crs", file));
        }
    }

    @Override
    public void toWgs84(double[] ordinates) {
        for (int i = 0; i + 1 < ordinates.length; i += 2) {
            try {
                transform.transform(ordinates, i, ordinates, i, 1);
            } catch (TransformException outside) {
                ordinates[i] = Double.NaN;
                ordinates[i + 1] = Double.NaN;
            }
        }
    }

    @Override
    public String name() {
        return name;
    }
}
