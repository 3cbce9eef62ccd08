package org.xunlu.overload.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.xunlu.overload.TravelDirection;
import org.xunlu.overload.VehicleType;

final class HourCellsTest {
    @Test
    void what_is_packed_comes_back_whatever_its_size() {
        SplittableRandom chance = new SplittableRandom(5);
        HourCells cells = new HourCells();
        for (int i = 0; i < 2_000; i++) {
            Counts counts = cells.at(HourCells.key(
                    chance.nextInt(24),
                    TravelDirection.values()[chance.nextInt(3)],
                    2 + chance.nextInt(5),
                    VehicleType.values()[chance.nextInt(3)],
                    chance.nextInt(64)));
            counts.values[Counts.PASSES] += chance.nextInt(1 << chance.nextInt(1, 20));
            if (chance.nextInt(5) == 0) {
                counts.addPass(chance.nextLong(1L << chance.nextInt(1, 40)), chance.nextInt(20_000), true, false);
            }
        }
        Map<Integer, long[]> expected = new TreeMap<>();
        cells.each((key, counts) -> expected.put(key, counts.values.clone()));
        Map<Integer, long[]> found = new TreeMap<>();
        byte[] packed = cells.pack();
        HourCells.visit(packed, (key, counts) -> found.put(key, counts.values.clone()));
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        found.forEach((key, values) -> assertThat(values).isEqualTo(expected.get(key)));
        assertThat(new HourCells().add(packed).pack()).isEqualTo(packed);
    }

    @Test
    void a_lawful_truck_takes_two_or_three_bytes() {
        HourCells cells = new HourCells();
        for (int hour = 0; hour < 24; hour++) {
            cells.at(HourCells.key(hour, TravelDirection.UP, 6, VehicleType.COMBINATION, 1))
                    .addPass(0, 0, false, false);
        }
        assertThat(cells.pack().length).isLessThanOrEqualTo(1 + 24 * 3 + 1);
    }

    @Test
    void a_choice_takes_the_cells_it_names() {
        int key = HourCells.key(23, TravelDirection.DOWN, 6, VehicleType.COMBINATION, 63);
        assertThat(HourCells.hour(key)).isEqualTo(23);
        assertThat(HourCells.Choice.of(null, null, null, null).takes(key)).isTrue();
        assertThat(HourCells.Choice.of(TravelDirection.DOWN, 6, VehicleType.COMBINATION, 63)
                        .takes(key))
                .isTrue();
        assertThat(HourCells.Choice.of(TravelDirection.UP, null, null, null).takes(key))
                .isFalse();
        assertThat(HourCells.Choice.of(null, 5, null, null).takes(key)).isFalse();
        assertThat(HourCells.Choice.of(null, null, VehicleType.TRUCK, null).takes(key))
                .isFalse();
        assertThat(HourCells.Choice.of(null, null, null, 0).takes(key)).isFalse();
    }

    @Test
    void bytes_of_another_version_are_not_guessed_at() {
        byte[] packed = new HourCells().pack();
        byte[] other = Arrays.copyOf(packed, packed.length);
        other[0] = 9;
        assertThatThrownBy(() -> HourCells.visit(other, (key, counts) -> {})).isInstanceOf(IllegalStateException.class);
    }
}
