package org.xunlu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class DatumTest {
    @Test
    void a_known_place_is_shifted_to_gcj02() {
        LonLat shifted = Datum.GCJ02.fromWgs84(new LonLat(117.032517, 34.1307526));
        assertThat(shifted.lon()).isEqualTo(117.03822232955858, within(1e-12));
        assertThat(shifted.lat()).isEqualTo(34.12950666180273, within(1e-12));
    }

    @Test
    void every_shift_in_the_county_closes_to_less_than_two_centimetres() {
        Random random = new Random(7);
        for (Datum datum : Datum.values()) {
            for (int i = 0; i < 2000; i++) {
                LonLat at = new LonLat(116.5 + random.nextDouble() * 0.7, 33.9 + random.nextDouble() * 0.6);
                LonLat back = datum.toWgs84(datum.fromWgs84(at));
                assertThat(back.roughMetersTo(at)).as("%s", datum).isLessThan(0.001);
            }
        }
    }

    @Test
    void the_shift_in_the_county_is_about_half_a_kilometre_and_baidus_more_than_one() {
        LonLat at = new LonLat(116.947, 34.187);
        assertThat(Datum.GCJ02.fromWgs84(at).roughMetersTo(at)).isBetween(506.0, 554.0);
        assertThat(Datum.BD09.fromWgs84(at).roughMetersTo(at)).isBetween(1000.0, 1600.0);
    }

    @Test
    void outside_china_nothing_is_shifted() {
        LonLat andorra = new LonLat(1.52, 42.5);
        assertThat(Datum.GCJ02.fromWgs84(andorra)).isEqualTo(andorra);
    }
}
