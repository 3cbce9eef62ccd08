package org.xunlu.patrol.sql;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.Assignment;
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.RouteLeg;
import org.xunlu.patrol.Unreached;
import org.xunlu.patrol.planning.UnreachedReason;

/**
 * The rows that hang on a patrol.
 *
 * @param picked segments picked by hand
 * @param officers who is on board
 * @param legs the route
 * @param unreached what it leaves out
 */
record PlanRows(List<SegmentId> picked, List<OfficerId> officers, List<RouteLeg> legs, List<Unreached> unreached) {

    static PlanRows read(Handle handle, PatrolId id) {
        return new PlanRows(
                handle.createQuery("SELECT segment_id FROM patrol_picked WHERE patrol_id = :id ORDER BY place")
                        .bind("id", id.value())
                        .map((row, context) -> new SegmentId(row.getLong(1)))
                        .list(),
                handle.createQuery("SELECT officer_id FROM patrol_officer WHERE patrol_id = :id ORDER BY officer_id")
                        .bind("id", id.value())
                        .map((row, context) -> new OfficerId(row.getLong(1)))
                        .list(),
                handle.createQuery("SELECT segment_id, forward, from_fraction, to_fraction, required"
                                + " FROM patrol_leg WHERE patrol_id = :id ORDER BY place")
                        .bind("id", id.value())
                        .map((row, context) -> new RouteLeg(
                                new SegmentId(row.getLong(1)),
                                row.getBoolean(2),
                                row.getDouble(3),
                                row.getDouble(4),
                                row.getBoolean(5)))
                        .list(),
                handle.createQuery("SELECT segment_id, reason FROM patrol_unreached WHERE patrol_id = :id"
                                + " ORDER BY segment_id")
                        .bind("id", id.value())
                        .map((row, context) ->
                                new Unreached(new SegmentId(row.getLong(1)), UnreachedReason.valueOf(row.getString(2))))
                        .list());
    }

    static void clear(Handle handle, PatrolId id) {
        for (String table : List.of("patrol_picked", "patrol_officer", "patrol_leg", "patrol_unreached")) {
            handle.createUpdate("DELETE FROM " + table + " WHERE patrol_id = :id")
                    .bind("id", id.value())
                    .execute();
        }
    }

    static void write(Handle handle, Patrol patrol) {
        writePicked(handle, patrol);
        writeOfficers(handle, patrol);
        writeLegs(handle, patrol);
        writeUnreached(handle, patrol);
    }

    private static void writePicked(Handle handle, Patrol patrol) {
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO patrol_picked (patrol_id, place, segment_id) VALUES (:patrol, :place, :segment)");
        int place = 0;
        for (SegmentId segment : patrol.plan().picked()) {
            batch.bind("patrol", patrol.id().value())
                    .bind("place", place++)
                    .bind("segment", segment.value())
                    .add();
        }
        execute(batch);
    }

    private static void writeOfficers(Handle handle, Patrol patrol) {
        Assignment assignment = patrol.assignment();
        PreparedBatch batch =
                handle.prepareBatch("INSERT INTO patrol_officer (patrol_id, officer_id) VALUES (:patrol, :officer)");
        for (OfficerId officer : assignment == null ? List.<OfficerId>of() : assignment.officers()) {
            batch.bind("patrol", patrol.id().value())
                    .bind("officer", officer.value())
                    .add();
        }
        execute(batch);
    }

    private static void writeLegs(Handle handle, Patrol patrol) {
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO patrol_leg (patrol_id, place, segment_id, forward, from_fraction, to_fraction, required)"
                        + " VALUES (:patrol, :place, :segment, :forward, :from, :to, :required)");
        int place = 0;
        for (RouteLeg leg : patrol.route().legs()) {
            batch.bind("patrol", patrol.id().value())
                    .bind("place", place++)
                    .bind("segment", leg.segment().value())
                    .bind("forward", leg.forward())
                    .bind("from", leg.fromFraction())
                    .bind("to", leg.toFraction())
                    .bind("required", leg.required())
                    .add();
        }
        execute(batch);
    }

    private static void writeUnreached(Handle handle, Patrol patrol) {
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO patrol_unreached (patrol_id, segment_id, reason) VALUES (:patrol, :segment, :reason)");
        for (Unreached each : patrol.route().unreached()) {
            batch.bind("patrol", patrol.id().value())
                    .bind("segment", each.segment().value())
                    .bind("reason", each.reason().name())
                    .add();
        }
        execute(batch);
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
