package org.xunlu.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

@OnBothDatabases
final class DatabaseTest {
    private final Database database;

    DatabaseTest(Database database) {
        this.database = database;
    }

    @Test
    void geometries_and_instants_come_back_as_they_went_in() throws Exception {
        Geometry line = new WKTReader().read("LINESTRING(116.5 34.1, 117.1 34.4)");
        Instant time = Instant.parse("2026-06-01T00:00:00.123Z");
        database.change(handle -> {
            handle.execute("CREATE TABLE sample (geom GEOMETRY(LINESTRING, 4326), at TIMESTAMP WITH TIME ZONE)");
            handle.createUpdate("INSERT INTO sample (geom, at) VALUES (:geom, :at)")
                    .bind("geom", line)
                    .bind("at", time)
                    .execute();
        });
        Geometry geometry = database.read(handle -> handle.createQuery("SELECT geom FROM sample")
                .mapTo(Geometry.class)
                .one());
        assertThat(geometry.equalsExact(line)).isTrue();
        assertThat(geometry.getSRID()).isEqualTo(4326);
        assertThat(database.<Instant>read(handle -> handle.createQuery("SELECT at FROM sample")
                        .mapTo(Instant.class)
                        .one()))
                .isEqualTo(time);
    }

    @Test
    void a_failed_transaction_leaves_nothing_behind() {
        assertThatThrownBy(() -> database.change(handle -> {
                    handle.execute("INSERT INTO installation (name, content) VALUES ('a', 'b')");
                    handle.execute("INSERT INTO installation (name, content) VALUES ('a', 'c')");
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(database.<Integer>read(
                        handle -> handle.createQuery("SELECT COUNT(*) FROM installation WHERE name = 'a'")
                                .mapTo(Integer.class)
                                .one()))
                .isZero();
    }

    @Test
    void what_is_written_within_a_transaction_on_the_same_thread_belongs_to_it() {
        assertThatThrownBy(() -> database.change(outer -> {
                    database.change(
                            inner -> inner.execute("INSERT INTO installation (name, content) VALUES ('inner', 'b')"));
                    throw new IllegalStateException("after the inner one has ended");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(database.<Integer>read(
                        handle -> handle.createQuery("SELECT COUNT(*) FROM installation WHERE name = 'inner'")
                                .mapTo(Integer.class)
                                .one()))
                .isZero();
    }

    @Test
    void rows_whose_key_is_there_are_dropped_where_asked() {
        for (int i = 0; i < 2; i++) {
            database.change(handle -> handle.execute("INSERT INTO installation (name, content) VALUES ('once', 'x') "
                    + database.dialect().onConflictDoNothing()));
        }
        assertThat(database.<Integer>read(
                        handle -> handle.createQuery("SELECT COUNT(*) FROM installation WHERE name = 'once'")
                                .mapTo(Integer.class)
                                .one()))
                .isOne();
    }
}
