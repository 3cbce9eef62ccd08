package org.xunlu.track.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunlu.database.Database;
import org.xunlu.database.DatabaseSettings;
import org.xunlu.database.TestDatabases;
import org.xunlu.geo.LonLat;
import org.xunlu.track.DeviceId;
import org.xunlu.track.Fix;
import org.xunlu.track.FixClass;
import org.xunlu.track.FixDetails;
import org.xunlu.track.FixItem;
import org.xunlu.track.Rider;
import org.xunlu.track.journal.Arrival;
import org.xunlu.track.journal.FixJournal;

/** The log of fixes in a database file, where they go through the journal. */
final class JournaledFixesTest {
    private static final Instant TIME = Instant.parse("2026-06-01T08:00:00Z");

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    @BeforeAll
    static void migrateOnce() {
        Database.open(DatabaseSettings.embedded(shared.resolve("xunlu").toString()))
                .close();
    }

    private Database open() throws IOException {
        Path file = folder.resolve("xunlu.mv.db");
        if (!Files.exists(file)) {
            Files.copy(shared.resolve("xunlu.mv.db"), file);
        }
        return Database.open(DatabaseSettings.embedded(folder.resolve("xunlu").toString()));
    }

    @Test
    void it_numbers_and_drops_and_reads_as_a_log_without_a_journal_does_also_when_opened_again() throws IOException {
        Random random = new Random(5);
        try (Database memory = TestDatabases.h2()) {
            for (int run = 0; run < 3; run++) {
                FixStore plain = new FixStore(memory);
                try (Database database = open()) {
                    FixStore journaled = new FixStore(database);
                    for (int group = 0; group < 60; group++) {
                        List<Fix> fixes = new ArrayList<>();
                        for (int i = 0; i < 1 + random.nextInt(12); i++) {
                            long device = 1 + random.nextInt(3);
                            fixes.add(fix(device, device == 1 ? null : 7L, random.nextInt(400)));
                        }
                        Instant received = TIME.plusSeconds(1_000L * run + group);
                        assertThat(journaled.append(fixes, received)).isEqualTo(plain.append(fixes, received));
                        if (random.nextInt(20) == 0) {
                            database.settle();
                        }
                        if (random.nextInt(6) == 0) {
                            assertSame(journaled, plain, random);
                        }
                    }
                    assertSame(journaled, plain, random);
                    assertThat(new FixCountQuery(database).countSince(new DeviceId(2), TIME.plusSeconds(50)))
                            .isEqualTo(new FixCountQuery(memory).countSince(new DeviceId(2), TIME.plusSeconds(50)));
                }
                assertThat(names()).containsExactly("xunlu.mv.db");
            }
        }
    }

    private static void assertSame(FixStore journaled, FixStore plain, Random random) {
        assertThat(journaled.lastNumber()).isEqualTo(plain.lastNumber());
        long after = random.nextInt(200);
        assertThat(journaled.listAfter(after, 20)).isEqualTo(plain.listAfter(after, 20));
        Instant from = TIME.plusSeconds(random.nextInt(300));
        for (Rider rider : List.of(Rider.unit(7), Rider.alone(new DeviceId(1)), Rider.alone(new DeviceId(2)))) {
            assertThat(journaled.listOf(rider, from, from.plusSeconds(200)))
                    .isEqualTo(plain.listOf(rider, from, from.plusSeconds(200)));
        }
        List<DeviceId> devices = Stream.of(1, 2, 3, 4).map(DeviceId::new).toList();
        assertThat(journaled.listLatest(devices, from)).isEqualTo(plain.listLatest(devices, from));
        for (DeviceId device : devices) {
            assertThat(journaled.findBefore(device, from)).isEqualTo(plain.findBefore(device, from));
        }
    }

    @Test
    void what_a_killed_run_left_is_taken_over_once_and_numbers_go_on_behind_it() throws IOException {
        try (Database database = open()) {
            new FixStore(database).append(List.of(fix(1, 7L, 1), fix(1, 7L, 2)), TIME);
        }
        // the second was moved already when the process was killed; the end is torn
        try (FixJournal journal = FixJournal.open(folder.resolve("xunlu"))) {
            journal.append(List.of(new Arrival(fix(1, 7L, 2).numbered(2), TIME)));
            journal.append(List.of(new Arrival(fix(1, 7L, 3).numbered(3), TIME)));
            journal.append(List.of(new Arrival(fix(1, 7L, 4).numbered(4), TIME)));
        }
        Path file = folder.resolve("xunlu.fixes-1");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 3));
        try (Database database = open()) {
            FixStore store = new FixStore(database);
            assertThat(store.listOf(Rider.unit(7), TIME, TIME.plusSeconds(10)))
                    .extracting(Fix::number)
                    .containsExactly(1L, 2L, 3L);
            assertThat(store.append(List.of(fix(1, 7L, 3), fix(1, 7L, 4)), TIME))
                    .containsExactly(0, 5);
        }
        assertThat(names()).containsExactly("xunlu.mv.db");
    }

    @Test
    void a_backup_holds_what_was_acknowledged_before_it_and_only_one_log_is_open_at_a_time() throws IOException {
        Path restored = Files.createDirectory(folder.resolve("restored"));
        try (Database database = open()) {
            FixStore store = new FixStore(database);
            store.append(List.of(fix(1, 7L, 1), fix(2, null, 1)), TIME);
            assertThatThrownBy(() -> new FixStore(database)).hasStackTraceContaining("open elsewhere");
            database.backupTo(folder.resolve("copy.zip"));
            store.append(List.of(fix(1, 7L, 9)), TIME);
        }
        try (InputStream in = Files.newInputStream(folder.resolve("copy.zip"));
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, restored.resolve(entry.getName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        try (Database copy = Database.open(
                DatabaseSettings.embedded(restored.resolve("xunlu").toString()))) {
            FixStore store = new FixStore(copy);
            assertThat(store.listAfter(0, 10)).hasSize(2);
        }
    }

    @Test
    void a_fix_the_table_would_not_take_is_refused_at_once_and_holds_up_no_other() throws IOException {
        Fix sound = fix(1, null, 1);
        FixDetails much = new FixDetails(
                Set.of(),
                Stream.of(FixItem.values()).collect(Collectors.toMap(item -> item, item -> -1234567890123.45)));
        Fix tooLong = new Fix(0, new DeviceId(1), null, TIME, sound.position(), null, null, null, FixClass.VALID, much);
        try (Database database = open()) {
            FixStore store = new FixStore(database);
            assertThatThrownBy(() -> store.append(List.of(tooLong), TIME)).isInstanceOf(IllegalArgumentException.class);
            assertThat(store.append(List.of(sound), TIME)[0]).isPositive();
            database.settle();
            assertThat(store.listAfter(0, 10)).hasSize(1);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString())
                    .filter(name -> !name.equals("xunlu.trace.db"))
                    .toList();
        }
    }

    private static Fix fix(long device, @Nullable Long unit, int second) {
        return new Fix(
                0,
                new DeviceId(device),
                unit,
                TIME.plusSeconds(second),
                new LonLat(117 + second * 1e-4, 34),
                40.0,
                null,
                null,
                second % 5 == 0 ? FixClass.NO_FIX : FixClass.VALID,
                second % 7 == 0 ? new FixDetails(Set.of(), Map.of(FixItem.SATELLITES, 9.0)) : FixDetails.NONE);
    }
}
