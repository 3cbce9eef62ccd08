package org.xunlu.screening.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.xunlu.screening.ScreeningOutcome;
import org.xunlu.screening.Suspicion;
import org.xunlu.screening.SuspicionState;

/** Brings the stored suspicions of a set in line with a new screening; within one transaction. */
final class StoredScreening {
    private static final int ROWS_PER_BATCH = 500;

    private record Stored(long id, long mark, SuspicionState state, boolean reopened, String stake) {}

    private final Handle handle;
    private final Map<String, Stored> stored = new HashMap<>();

    /** All stored ones of a set, or those of some roads. */
    StoredScreening(Handle handle, long setId, @Nullable Set<Long> roads) {
        this.handle = handle;
        Query query = handle.createQuery("SELECT id, footprint_key, road_id, matter, mark, state, reopened, stake"
                        + " FROM suspicion WHERE set_id = :set" + (roads == null ? "" : " AND road_id IN (<roads>)"))
                .bind("set", setId);
        if (roads != null) {
            query.bindList("roads", List.copyOf(roads));
        }
        query.map((row, context) -> Map.entry(
                        key(row.getString("footprint_key"), row.getLong("road_id"), row.getString("matter")),
                        new Stored(
                                row.getLong("id"),
                                row.getLong("mark"),
                                SuspicionState.valueOf(row.getString("state")),
                                row.getBoolean("reopened"),
                                row.getString("stake"))))
                .forEach(each -> stored.put(each.getKey(), each.getValue()));
    }

    private static String key(String footprint, long road, String matter) {
        return footprint + '\n' + road + '\n' + matter;
    }

    ScreeningOutcome store(List<Suspicion> found, int footprints) {
        List<Suspicion> fresh = new ArrayList<>();
        List<Suspicion> changed = new ArrayList<>();
        List<Stored> before = new ArrayList<>();
        List<Suspicion> renamed = new ArrayList<>();
        List<Stored> asBefore = new ArrayList<>();
        int certain = 0;
        int same = 0;
        int reopened = 0;
        for (Suspicion each : found) {
            certain += each.measured().certain() ? 1 : 0;
            Stored former = stored.remove(key(
                    each.what().key(),
                    each.where().roadId(),
                    each.measured().matter().name()));
            if (former == null) {
                fresh.add(each);
            } else if (former.mark() == each.measured().mark() && former.state() != SuspicionState.GONE) {
                same++;
                if (!former.stake().equals(each.where().stake())) {
                    renamed.add(each);
                    asBefore.add(former);
                }
            } else {
                changed.add(each);
                before.add(former);
                reopened += former.state() == SuspicionState.DISMISSED ? 1 : 0;
            }
        }
        insert(fresh);
        update(changed, before);
        rename(renamed, asBefore);
        int gone = gone();
        return new ScreeningOutcome(
                footprints, found.size(), certain, fresh.size(), same, changed.size(), reopened, gone, 0);
    }

    private void insert(List<Suspicion> fresh) {
        for (int from = 0; from < fresh.size(); from += ROWS_PER_BATCH) {
            PreparedBatch batch = handle.prepareBatch(SuspicionRows.INSERT);
            for (Suspicion each : fresh.subList(from, Math.min(fresh.size(), from + ROWS_PER_BATCH))) {
                SuspicionRows.bind(batch, each, SuspicionState.OPEN, false).add();
            }
            batch.execute();
        }
    }

    /** A finding stays one; all else is open again, and what a person had dismissed says so. */
    private void update(List<Suspicion> changed, List<Stored> before) {
        if (changed.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(SuspicionRows.UPDATE);
        for (int i = 0; i < changed.size(); i++) {
            Stored former = before.get(i);
            boolean again = former.reopened() || former.state() != SuspicionState.OPEN;
            SuspicionState state =
                    former.state() == SuspicionState.CONFIRMED ? SuspicionState.CONFIRMED : SuspicionState.OPEN;
            SuspicionRows.bind(batch, changed.get(i), state, again).add();
        }
        batch.execute();
    }

    /** The same things at stakes that are labelled anew; nobody has to look again. */
    private void rename(List<Suspicion> renamed, List<Stored> before) {
        if (renamed.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(SuspicionRows.UPDATE);
        for (int i = 0; i < renamed.size(); i++) {
            Stored former = before.get(i);
            SuspicionRows.bind(batch, renamed.get(i), former.state(), former.reopened())
                    .add();
        }
        batch.execute();
    }

    private int gone() {
        List<Long> gone = stored.values().stream()
                .filter(each -> each.state() == SuspicionState.OPEN)
                .map(Stored::id)
                .toList();
        if (!gone.isEmpty()) {
            PreparedBatch batch =
                    handle.prepareBatch("UPDATE suspicion SET state = 'GONE', version = version + 1 WHERE id = :id");
            gone.forEach(id -> batch.bind("id", id).add());
            batch.execute();
        }
        return gone.size();
    }
}
