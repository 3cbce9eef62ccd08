package org.xunlu.ogc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One row of a layer.
 *
 * @param id key of the thing, as the API knows it
 * @param geometry WGS84, longitude first, or null
 * @param values text, number, boolean, {@link java.time.Instant} or null, one a column
 */
public record ExportRow(String id, @Nullable Geometry geometry, List<@Nullable Object> values) {
    public ExportRow {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** A row from its values in the order of the layer's columns. */
    public static ExportRow of(Object id, @Nullable Geometry geometry, @Nullable Object... values) {
        return new ExportRow(String.valueOf(id), geometry, Arrays.asList(values));
    }
}
