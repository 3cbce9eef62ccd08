package org.xunlu.account.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.account.AuditEntry;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditLog;
import org.xunlu.account.AuditTrail;
import org.xunlu.account.AuditTrail.Break;
import org.xunlu.account.AuditTrail.Fault;
import org.xunlu.database.Database;
import org.xunlu.database.Dialect;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.paging.Page;

@OnBothDatabases
final class AuditTrailTest {
    private static final Caller CALLER = new Caller(7, "yanshi", "演示员甲", Set.of(Role.DISPATCHER));
    private final Database database;
    private final AuditTrail trail;

    AuditTrailTest(Database database) {
        this.database = database;
        this.trail = new AuditTrail(new AuditTable(database), Clock.systemUTC(), () -> "192.0.2.7");
    }

    @BeforeEach
    void empty() {
        tamper("DELETE FROM audit_entry");
    }

    @Test
    void a_line_comes_back_as_it_went_in() {
        AuditEntry written = trail.record(CALLER, "export", "layer roads", Outcome.DONE, "GeoJSON, 12 rows");
        AuditEntry read = trail.list(null, 10, AuditLog.Filter.ALL).items().get(0);
        assertThat(read).isEqualTo(written);
        assertThat(read.seq()).isOne();
        assertThat(read.formerHash()).isEqualTo(AuditEntry.START);
        assertThat(read.address()).isEqualTo("192.0.2.7");
    }

    @Test
    void an_untouched_chain_is_whole() {
        write(1005);
        AuditTrail.Verdict verdict = trail.verify();
        assertThat(verdict.findBreak()).isEmpty();
        assertThat(verdict.lines()).isEqualTo(1005);
    }

    @Test
    void a_changed_line_is_found() {
        write(9);
        tamper("UPDATE audit_entry SET login = 'somebody' WHERE seq = 4");
        assertThat(trail.verify().findBreak()).contains(new Break(4, Fault.CONTENT));
    }

    @Test
    void a_missing_line_is_found() {
        write(9);
        tamper("DELETE FROM audit_entry WHERE seq = 6");
        assertThat(trail.verify().findBreak()).contains(new Break(6, Fault.MISSING));
    }

    @Test
    void a_line_rewritten_with_a_fitting_hash_breaks_the_next() {
        write(3);
        AuditEntry second = new AuditTable(database).listFrom(1, 1).get(0);
        AuditTrail forger = new AuditTrail(
                new ForgedLog(new AuditTable(database).listFrom(0, 1).get(0)), Clock.systemUTC(), () -> "");
        AuditEntry forged = forger.record(CALLER, "export", "nothing", Outcome.DONE, "");
        tamper("UPDATE audit_entry SET hash = '" + forged.hash() + "' WHERE seq = 2");
        assertThat(forged.seq()).isEqualTo(second.seq());
        assertThat(trail.verify().findBreak()).contains(new Break(2, Fault.CONTENT));
        tamper("DELETE FROM audit_entry WHERE seq = 2");
        new AuditTable(database).append(last -> forged);
        assertThat(trail.verify().findBreak()).contains(new Break(3, Fault.CHAIN));
    }

    @Test
    void many_threads_write_one_chain() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<AuditEntry>> work = IntStream.range(0, 60)
                    .<Callable<AuditEntry>>mapToObj(
                            i -> () -> trail.record(CALLER, "live.view", "unit " + i, Outcome.DONE, ""))
                    .toList();
            threads.invokeAll(work);
        } finally {
            threads.shutdown();
        }
        assertThat(trail.verify()).satisfies(verdict -> {
            assertThat(verdict.findBreak()).isEmpty();
            assertThat(verdict.lines()).isEqualTo(60);
        });
    }

    @Test
    void pages_run_newest_first_and_filters_hold() {
        write(5);
        trail.recordUnknown("nobody", "session.open", "login nobody", Outcome.REFUSED, "no such login");
        Page<AuditEntry> first = trail.list(null, 2, AuditLog.Filter.ALL);
        assertThat(first.items()).extracting(AuditEntry::seq).containsExactly(6L, 5L);
        assertThat(trail.list(Long.valueOf(first.next()), 2, AuditLog.Filter.ALL)
                        .items())
                .extracting(AuditEntry::seq)
                .containsExactly(4L, 3L);
        assertThat(trail.list(null, 9, new AuditLog.Filter("nobody", "session", null, null))
                        .items())
                .hasSize(1);
    }

    private void write(int lines) {
        for (int i = 0; i < lines; i++) {
            trail.record(CALLER, "export", "layer " + i, Outcome.DONE, "");
        }
    }

    /** What nobody can do through the program. */
    private void tamper(String sql) {
        database.change(handle -> {
            if (database.dialect() == Dialect.POSTGIS) {
                handle.execute("ALTER TABLE audit_entry DISABLE TRIGGER USER");
            }
            handle.execute(sql);
        });
    }

    /** A log that pretends its only line is the last. */
    private record ForgedLog(AuditEntry last) implements AuditLog {
        @Override
        public AuditEntry append(java.util.function.Function<java.util.Optional<AuditEntry>, AuditEntry> next) {
            return next.apply(java.util.Optional.of(last));
        }

        @Override
        public List<AuditEntry> listFrom(long afterSeq, int limit) {
            return List.of(last);
        }

        @Override
        public List<AuditEntry> listBack(long beforeSeq, int limit, Filter filter) {
            return List.of(last);
        }
    }
}
