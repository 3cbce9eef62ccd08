package org.xunlu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Random;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

final class CountyProjectionTest {
    private static final LonLat XIAO = new LonLat(116.947, 34.187);
    private static final List<LonLat> CENTRES = List.of(
            XIAO, new LonLat(116.4, 39.9), new LonLat(87.6, 43.8), new LonLat(1.52, 42.5), new LonLat(-54.6, -20.4));

    @Test
    void xiao_county_is_measured_in_the_zone_of_117_east() {
        CountyProjection projection = CountyProjection.around(XIAO);
        assertThat(projection.epsg()).isEqualTo(4548);
        Coordinate seat = projection.toMeters(XIAO);
        assertThat(seat.x).as("east").isEqualTo(495_114.4, within(0.05));
        assertThat(seat.y).as("north").isEqualTo(3_784_405.5, within(0.05));
    }

    @Test
    void elsewhere_the_utm_zone_is_taken() {
        assertThat(CENTRES.stream().map(each -> CountyProjection.around(each).epsg()))
                .containsExactly(4548, 4548, 4538, 32631, 32721);
    }

    @Test
    void it_agrees_with_the_epsg_database_of_geotools_to_half_a_millimetre() throws Exception {
        for (LonLat centre : CENTRES) {
            CountyProjection projection = CountyProjection.around(centre);
            MathTransform official = CRS.findMathTransform(
                    CRS.decode("EPSG:4326", true), CRS.decode("EPSG:" + projection.epsg(), true), true);
            for (LonLat at : around(centre)) {
                double[] expected = {at.lon(), at.lat()};
                official.transform(expected, 0, expected, 0, 1);
                Coordinate found = projection.toMeters(at);
                assertThat(found.distance(new Coordinate(expected[0], expected[1])))
                        .as("%s at %s", projection, at)
                        .isLessThan(5e-4);
            }
        }
    }

    @Test
    void it_agrees_with_postgis_to_a_millimetre() throws Exception {
        String url = System.getenv("XUNLU_TEST_POSTGIS");
        if (url == null || url.isBlank()) {
            System.err.println("SKIPPED on PostGIS: " + getClass().getSimpleName() + " (set XUNLU_TEST_POSTGIS)");
        }
        Assumptions.assumeTrue(url != null && !url.isBlank(), "no PostGIS");
        String sql =
                "SELECT ST_X(p), ST_Y(p) FROM (SELECT ST_Transform(ST_SetSRID(ST_MakePoint(?, ?), 4326), ?) AS p) q";
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            try (var create = connection.createStatement()) {
                create.execute("CREATE EXTENSION IF NOT EXISTS postgis WITH SCHEMA public");
            }
            for (LonLat centre : CENTRES) {
                CountyProjection projection = CountyProjection.around(centre);
                for (LonLat at : around(centre)) {
                    statement.setDouble(1, at.lon());
                    statement.setDouble(2, at.lat());
                    statement.setInt(3, projection.epsg());
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        Coordinate expected = new Coordinate(row.getDouble(1), row.getDouble(2));
                        assertThat(projection.toMeters(at).distance(expected)).isLessThan(1e-3);
                    }
                }
            }
        }
    }

    @Test
    void positions_come_back_as_they_went() {
        for (LonLat centre : CENTRES) {
            CountyProjection projection = CountyProjection.around(centre);
            for (LonLat at : around(centre)) {
                assertThat(projection.toLonLat(projection.toMeters(at)).roughMetersTo(at))
                        .isLessThan(1e-3);
            }
        }
    }

    @Test
    void a_square_of_a_kilometre_has_an_area_of_a_square_kilometre() throws Exception {
        CountyProjection projection = CountyProjection.around(XIAO);
        Geometry square = new WKTReader()
                .read("POLYGON((495000 3784000, 496000 3784000, 496000 3785000, 495000 3785000, 495000 3784000))");
        Geometry degrees = projection.unproject(square);
        assertThat(degrees.getSRID()).isEqualTo(4326);
        assertThat(degrees.getCoordinate().x).isBetween(116.0, 118.0);
        assertThat(projection.project(degrees).getArea()).isEqualTo(1e6, within(0.01));
    }

    private static List<LonLat> around(LonLat centre) {
        Random random = new Random(3);
        return random.doubles(40, -0.5, 0.5)
                .mapToObj(each -> new LonLat(centre.lon() + each, centre.lat() + random.nextDouble() - 0.5))
                .toList();
    }
}
