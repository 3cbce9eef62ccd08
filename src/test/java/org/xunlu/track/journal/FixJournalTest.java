package org.xunlu.track.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunlu.geo.LonLat;
import org.xunlu.track.AlarmKind;
import org.xunlu.track.DeviceId;
import org.xunlu.track.Fix;
import org.xunlu.track.FixClass;
import org.xunlu.track.FixDetails;
import org.xunlu.track.FixItem;

final class FixJournalTest {
    private static final Instant TIME = Instant.parse("2026-06-01T08:00:00.125Z");

    @TempDir
    private Path folder;

    @Test
    void every_value_of_a_fix_comes_back_as_it_was() {
        FixDetails details = new FixDetails(Set.of(AlarmKind.values()), Map.of(FixItem.MILEAGE_KM, 1204.5));
        LonLat place = new LonLat(116.95, 34.18);
        Fix full = new Fix(7, new DeviceId(3), 9L, TIME, place, 41.5, 271.0, 4.0, FixClass.PARKED_JITTER, details);
        Fix bare = new Fix(8, new DeviceId(3), null, TIME, new LonLat(0, 0), null, null, null, FixClass.NO_FIX);
        List<Arrival> group = List.of(new Arrival(full, TIME.plusMillis(1)), new Arrival(bare, TIME.plusSeconds(2)));
        leave(List.of(group));
        assertThat(leftover()).isEqualTo(group);
    }

    @Test
    void what_was_appended_is_left_in_order_whichever_file_it_is_in_until_its_file_is_emptied() {
        try (FixJournal journal = FixJournal.open(database())) {
            assertThat(journal.leftover()).isEmpty();
            journal.append(fixes(1, 3));
            journal.turn();
            journal.append(fixes(4, 5));
            journal.clearOther();
            journal.turn();
            journal.append(fixes(6, 6));
        }
        assertThat(numbers(leftover())).containsExactly(4L, 5L, 6L);
        try (FixJournal journal = FixJournal.open(database())) {
            journal.clear();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_group_that_was_cut_off_anywhere_is_passed_over_and_all_before_it_are_there() throws IOException {
        leave(List.of(fixes(1, 3)));
        Path file = onlyFile();
        byte[] first = Files.readAllBytes(file);
        leave(List.of(fixes(1, 3), fixes(4, 6)));
        byte[] both = Files.readAllBytes(file);
        for (int length = first.length; length < both.length; length += 11) {
            Files.write(file, Arrays.copyOf(both, length));
            assertThat(numbers(leftover())).containsExactly(1L, 2L, 3L);
        }
        // a file that had grown when the power went, and was not written
        Files.write(file, Arrays.copyOf(first, first.length + 500));
        assertThat(numbers(leftover())).containsExactly(1L, 2L, 3L);
        assertThat(onlyFile()).isEqualTo(file);
    }

    @Test
    void a_damaged_group_costs_no_other_and_a_copy_is_kept() throws IOException {
        leave(List.of(fixes(1, 2), fixes(3, 4), fixes(5, 6)));
        Path file = onlyFile();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(numbers(leftover())).containsExactly(1L, 2L, 5L, 6L);
        assertThat(folder.resolve(file.getFileName() + ".damaged-1")).hasBinaryContent(bytes);
        bytes[bytes.length / 2] ^= 1;
        bytes[bytes.length - 20] ^= 1;
        Files.write(file, bytes);
        assertThat(numbers(leftover())).containsExactly(1L, 2L, 3L, 4L);
        assertThat(folder.resolve(file.getFileName() + ".damaged-2")).hasBinaryContent(bytes);
    }

    @Test
    void what_comes_after_a_torn_end_takes_its_place() throws IOException {
        leave(List.of(fixes(1, 2)));
        Files.write(onlyFile(), new byte[] {0x58, 0x46, 0x4A, 0x31, 0, 0, 0, 9, 1}, StandardOpenOption.APPEND);
        try (FixJournal journal = FixJournal.open(database())) {
            assertThat(numbers(journal.leftover())).containsExactly(1L, 2L);
            journal.append(fixes(3, 4));
        }
        assertThat(numbers(leftover())).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void only_one_has_it_open() {
        try (FixJournal journal = FixJournal.open(database())) {
            assertThat(journal.leftover()).isEmpty();
            assertThatThrownBy(() -> FixJournal.open(database()))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasStackTraceContaining("open elsewhere");
        }
    }

    private Path database() {
        return folder.resolve("xunlu");
    }

    /** Leaves these groups behind, as a process does that is killed. */
    private void leave(List<List<Arrival>> groups) {
        try (FixJournal journal = FixJournal.open(database())) {
            journal.clear();
            groups.forEach(journal::append);
        }
    }

    private List<Arrival> leftover() {
        try (FixJournal journal = FixJournal.open(database())) {
            return journal.leftover();
        }
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private static List<Long> numbers(List<Arrival> arrivals) {
        return arrivals.stream().map(each -> each.fix().number()).toList();
    }

    private static List<Arrival> fixes(long first, long last) {
        DeviceId device = new DeviceId(1);
        LonLat place = new LonLat(117, 34);
        return LongStream.rangeClosed(first, last)
                .mapToObj(number -> new Fix(
                        number, device, null, TIME.plusSeconds(number), place, 40.0, 90.0, null, FixClass.VALID))
                .map(fix -> new Arrival(fix, TIME))
                .toList();
    }
}
