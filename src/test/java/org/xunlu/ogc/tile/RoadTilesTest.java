package org.xunlu.ogc.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Direction;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.SegmentId;

/** Tiles are read back by another program's reader, mapbox-vector-tile-java. */
final class RoadTilesTest {
    private static final TileAddress HERE = new TileAddress(14, column(116.95, 14), row(34.18, 14));

    @Test
    void a_reader_finds_the_roads_with_their_attributes() throws IOException {
        RoadTiles tiles = new RoadTiles(network(RoadClass.NATIONAL, List.of(line(116.95, 34.18, 116.951, 34.181))));
        JtsLayer layer = layer(tiles.tile(HERE));
        assertThat(layer.getExtent()).isEqualTo(4096);
        assertThat(layer.getGeometries()).hasSize(1);
        Geometry geometry = layer.getGeometries().iterator().next();
        assertThat(tags(geometry))
                .containsEntry("class", "national")
                .containsEntry("code", "G311")
                .containsEntry("name", "演示路")
                .containsEntry("direction", "both");
        Coordinate start = geometry.getCoordinate();
        assertThat(start.getX()).isCloseTo(placed(116.95, 34.18).getX(), within(0.51));
        assertThat(start.getY()).isCloseTo(placed(116.95, 34.18).getY(), within(0.51));
    }

    @Test
    void lines_are_clipped_as_jts_clips_them() throws IOException {
        Random random = new Random(7);
        List<LineString> lines = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double[] at = new double[12];
            for (int k = 0; k < at.length; k += 2) {
                at[k] = 116.95 + (random.nextDouble() - 0.5) * 0.06;
                at[k + 1] = 34.18 + (random.nextDouble() - 0.5) * 0.06;
            }
            lines.add(line(at));
        }
        RoadTiles tiles = new RoadTiles(network(RoadClass.STREET, lines));
        double read = layer(tiles.tile(HERE)).getGeometries().stream()
                .mapToDouble(Geometry::getLength)
                .sum();
        Geometry square = new GeometryFactory().toGeometry(new Envelope(-64, 4160, -64, 4160));
        double expected = lines.stream()
                .map(RoadTilesTest::inTile)
                .mapToDouble(line -> line.intersection(square).getLength())
                .sum();
        assertThat(read).isCloseTo(expected, within(expected * 1e-3));
    }

    @Test
    void far_out_only_the_greater_roads_are_drawn() {
        List<LineString> lines = List.of(line(116.95, 34.18, 116.99, 34.2));
        RoadTiles streets = new RoadTiles(network(RoadClass.STREET, lines));
        RoadTiles national = new RoadTiles(network(RoadClass.NATIONAL, lines));
        TileAddress far = new TileAddress(9, column(116.95, 9), row(34.18, 9));
        assertThat(streets.tile(far)).isEmpty();
        assertThat(streets.tile(HERE)).isNotEmpty();
        assertThat(national.tile(far)).isNotEmpty();
    }

    @Test
    void a_tile_without_roads_has_no_bytes_and_an_address_must_be_in_range() {
        assertThat(new RoadTiles(network(RoadClass.STREET, List.of(line(116.95, 34.18, 116.951, 34.181))))
                        .tile(new TileAddress(14, 0, 0)))
                .isEmpty();
        assertThatThrownBy(() -> new TileAddress(3, 8, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_town_of_5000_streets_stays_below_100_kb() {
        Random random = new Random(1);
        List<LineString> lines = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double lon = 116.5 + random.nextDouble() * 0.6;
            double lat = 34 + random.nextDouble() * 0.5;
            lines.add(line(lon, lat, lon + 0.003, lat + 0.001));
        }
        RoadTiles tiles = new RoadTiles(network(RoadClass.VILLAGE, lines));
        int largest = 0;
        for (int x = column(116.5, 12); x <= column(117.1, 12); x++) {
            for (int y = row(34.5, 12); y <= row(34, 12); y++) {
                largest = Math.max(largest, tiles.tile(new TileAddress(12, x, y)).length);
            }
        }
        assertThat(largest).isBetween(1000, 100_000);
    }

    private static int column(double lon, int z) {
        return (int) (TileAddress.mercatorX(lon) * (1 << z));
    }

    private static int row(double lat, int z) {
        return (int) (TileAddress.mercatorY(lat) * (1 << z));
    }

    private static Coordinate placed(double lon, double lat) {
        double scale = (double) (1 << HERE.z()) * 4096;
        return new Coordinate(
                TileAddress.mercatorX(lon) * scale - HERE.x() * 4096.0,
                TileAddress.mercatorY(lat) * scale - HERE.y() * 4096.0);
    }

    private static Geometry inTile(LineString line) {
        Coordinate[] coordinates = line.getCoordinates();
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = placed(coordinates[i].getX(), coordinates[i].getY());
        }
        return new GeometryFactory().createLineString(coordinates);
    }

    private static LineString line(double... ordinates) {
        Coordinate[] coordinates = new Coordinate[ordinates.length / 2];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = new Coordinate(ordinates[2 * i], ordinates[2 * i + 1]);
        }
        return LonLat.WGS84.createLineString(coordinates);
    }

    private static RoadNetwork network(RoadClass roadClass, List<LineString> lines) {
        List<RoadSegment> segments = new ArrayList<>();
        for (LineString line : lines) {
            long id = segments.size() + 1;
            segments.add(new RoadSegment(
                    new SegmentId(id), new RoadId(1), id * 2, id * 2 + 1, line, 100, Direction.BOTH, 2, 7, 0, 60, ""));
        }
        return RoadNetwork.of(1, List.of(new Road(new RoadId(1), "G311", "演示路", roadClass, "", 1)), segments);
    }

    private static JtsLayer layer(byte[] tile) throws IOException {
        return MvtReader.loadMvt(new ByteArrayInputStream(tile), new GeometryFactory(), new TagKeyValueMapConverter())
                .getLayer("roads");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tags(Geometry geometry) {
        return (Map<String, Object>) geometry.getUserData();
    }
}
