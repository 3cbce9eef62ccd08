package org.xunlu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** A road of 5 km to the north-east and 6 km to the north, starting at K120+000. */
final class LinearReferenceTest {
    private final LinearReference road = new LinearReference(new GeometryFactory()
            .createLineString(
                    new Coordinate[] {new Coordinate(0, 0), new Coordinate(3000, 4000), new Coordinate(3000, 10000)}));
    private final ChainageScale scale = ChainageScale.starting(Chainage.parse("K120+000"), road.lengthMeters());

    @ParameterizedTest
    @CsvSource({
        "1500, 2000, 2500, K122+500, 0, ON",
        "1492, 2006, 2500, K122+500, 10, LEFT",
        "3012, 7000, 8000, K128+000, 12, RIGHT",
        "-30, -40, 0, K120+000, 50, ON",
        "2990, 4000, 4994, K124+994, 8, LEFT"
    })
    void places_are_located_by_measure_offset_and_side(
            double x, double y, double measure, String label, double offset, Side side) {
        LinearPosition found = road.locate(new Coordinate(x, y));
        assertThat(found.measureMeters()).isEqualTo(measure, within(0.001));
        assertThat(found.offsetMeters()).isEqualTo(offset, within(0.001));
        assertThat(found.side()).isEqualTo(side);
        assertThat(scale.labelAt(found.measureMeters()).format()).isEqualTo(label);
    }

    @Test
    void the_length_is_that_of_both_legs() {
        assertThat(road.lengthMeters()).isEqualTo(11000);
    }

    @Test
    void a_measure_leads_to_a_place_and_back_within_a_millimetre() {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            double measure = random.nextDouble() * road.lengthMeters();
            LinearPosition back = road.locate(road.at(measure));
            assertThat(back.measureMeters()).isEqualTo(measure, within(0.001));
            assertThat(back.offsetMeters()).isLessThan(0.001);
        }
    }

    @Test
    void beyond_the_ends_lies_the_end() {
        assertThat(road.at(-5)).isEqualTo(new Coordinate(0, 0));
        assertThat(road.at(20_000)).isEqualTo(new Coordinate(3000, 10000));
    }
}
