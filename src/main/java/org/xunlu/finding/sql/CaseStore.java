package org.xunlu.finding.sql;

import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.HistoryLine;
import org.xunlu.finding.casework.CaseParts;
import org.xunlu.finding.casework.CaseRegister;
import org.xunlu.refusal.Refusal;

/** Files in table {@code finding_case}. */
public final class CaseStore implements CaseRegister {
    private final Database database;

    /** Keeps them in this database. */
    public CaseStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<FindingId> findByNumber(String number) {
        return database.read(
                handle -> handle.createQuery("SELECT finding_id FROM finding_case WHERE filing_number = :number")
                        .bind("number", number)
                        .mapTo(Long.class)
                        .findOne()
                        .map(FindingId::new));
    }

    @Override
    public Optional<CaseParts> findFile(FindingId id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM finding_case WHERE finding_id = :id")
                .bind("id", id.value())
                .map((row, context) -> CaseFileRows.parts(row))
                .findOne());
    }

    @Override
    public void keep(Finding next, @Nullable CaseParts file, HistoryLine line) {
        database.change(handle -> {
            FindingStore.replace(handle, next, line);
            if (file != null) {
                refuseTakenNumber(handle, next.id(), file.filing().number());
                handle.createUpdate("DELETE FROM finding_case WHERE finding_id = :id")
                        .bind("id", next.id().value())
                        .execute();
                CaseFileRows.bind(handle.createUpdate(CaseFileRows.INSERT), next.id(), file)
                        .execute();
            }
        });
    }

    private static void refuseTakenNumber(Handle handle, FindingId id, String number) {
        handle.createQuery("SELECT finding_id FROM finding_case WHERE filing_number = :number AND finding_id <> :id")
                .bind("number", number)
                .bind("id", id.value())
                .mapTo(Long.class)
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.invalid("casework.number_taken", "number", Map.of("number", number, "id", other));
                });
    }
}
