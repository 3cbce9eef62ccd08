package org.xunlu.overload.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.TravelDirection;
import org.xunlu.overload.upkeep.Contract;
import org.xunlu.overload.upkeep.Lane;
import org.xunlu.overload.upkeep.PointCount;
import org.xunlu.overload.upkeep.RateRule;
import org.xunlu.overload.upkeep.Repair;
import org.xunlu.overload.upkeep.RepairState;
import org.xunlu.overload.upkeep.UpkeepRegister;
import org.xunlu.refusal.Refusal;

/** Upkeep of weighing places in tables {@code checkpoint_lane}, {@code checkpoint_contract}, {@code repair_ticket}. */
public final class UpkeepStore implements UpkeepRegister {
    private final Database database;

    /** Keeps it in this database. */
    public UpkeepStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Lane> listLanes(CheckpointId checkpoint) {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM checkpoint_lane WHERE checkpoint_id = :id ORDER BY number")
                        .bind("id", checkpoint.value())
                        .map((row, context) -> new Lane(
                                row.getInt("number"),
                                TravelDirection.valueOf(row.getString("direction")),
                                row.getString("sensor")))
                        .list());
    }

    @Override
    public void replaceLanes(CheckpointId checkpoint, List<Lane> lanes) {
        database.change(handle -> {
            handle.execute("DELETE FROM checkpoint_lane WHERE checkpoint_id = ?", checkpoint.value());
            PreparedBatch batch = handle.prepareBatch("INSERT INTO checkpoint_lane (checkpoint_id, number, direction,"
                    + " sensor) VALUES (:id, :number, :direction, :sensor)");
            for (Lane lane : lanes) {
                batch.bind("id", checkpoint.value())
                        .bind("number", lane.number())
                        .bind("direction", lane.direction().name())
                        .bind("sensor", lane.sensor())
                        .add();
            }
            batch.execute();
        });
    }

    @Override
    public List<Contract> listContracts() {
        return database.read(handle -> handle.createQuery("SELECT * FROM checkpoint_contract ORDER BY ends_on, id")
                .map((row, context) -> new Contract(
                        row.getLong("id"),
                        new CheckpointId(row.getLong("checkpoint_id")),
                        row.getString("company"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getString("note")))
                .list());
    }

    @Override
    public Contract add(Contract contract) {
        long id = database.write(
                handle -> handle.createUpdate("INSERT INTO checkpoint_contract (checkpoint_id, company, starts_on,"
                                + " ends_on, note) VALUES (:checkpoint, :company, :from, :to, :note)")
                        .bind("checkpoint", contract.checkpoint().value())
                        .bind("company", contract.company())
                        .bind("from", contract.startsOn())
                        .bind("to", contract.endsOn())
                        .bind("note", contract.note())
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one());
        return new Contract(
                id, contract.checkpoint(), contract.company(), contract.startsOn(), contract.endsOn(), contract.note());
    }

    @Override
    public void removeContract(long id) {
        database.change(handle -> {
            if (handle.execute("DELETE FROM checkpoint_contract WHERE id = ?", id) == 0) {
                throw Refusal.notFound("contract", id);
            }
        });
    }

    @Override
    public List<Repair> listRepairs(int most) {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM repair_ticket ORDER BY reported_at DESC, id DESC LIMIT :n")
                        .bind("n", most)
                        .map(UpkeepStore::repair)
                        .list());
    }

    @Override
    public Optional<Repair> findRepair(long id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM repair_ticket WHERE id = :id")
                .bind("id", id)
                .map(UpkeepStore::repair)
                .findOne());
    }

    @Override
    public Repair add(Repair repair) {
        long id = database.write(handle -> handle.createUpdate("""
                        INSERT INTO repair_ticket (checkpoint_id, state, fault, reported_at, reported_by, begun_at,
                            repaired_at, outcome, version)
                        VALUES (:checkpoint, :state, :fault, :reported, :by, :begun, :repaired, :outcome, :version)""")
                .bind("checkpoint", repair.checkpoint().value())
                .bind("state", repair.state().name())
                .bind("fault", repair.fault())
                .bind("reported", repair.reportedAt())
                .bind("by", repair.reportedBy())
                .bind("begun", repair.begunAt())
                .bind("repaired", repair.repairedAt())
                .bind("outcome", repair.outcome())
                .bind("version", repair.version())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        return findRepair(id).orElseThrow();
    }

    @Override
    public Repair keep(Repair stepped) {
        return database.write(handle -> {
            int changed = handle.createUpdate("""
                            UPDATE repair_ticket SET state = :state, begun_at = :begun, repaired_at = :repaired,
                                outcome = :outcome, version = :version
                            WHERE id = :id AND version = :before""")
                    .bind("state", stepped.state().name())
                    .bind("begun", stepped.begunAt())
                    .bind("repaired", stepped.repairedAt())
                    .bind("outcome", stepped.outcome())
                    .bind("version", stepped.version())
                    .bind("id", stepped.id())
                    .bind("before", stepped.version() - 1)
                    .execute();
            if (changed == 0) {
                throw findRepair(stepped.id())
                        .map(Refusal::stale)
                        .orElseGet(() -> Refusal.notFound("repair", stepped.id()));
            }
            return stepped;
        });
    }

    @Override
    public List<RateRule> listRules() {
        return database.read(handle -> handle.createQuery("SELECT * FROM checkpoint_rate_rule ORDER BY valid_from, id")
                .map((row, context) -> new RateRule(
                        row.getInt("least_days"),
                        row.getInt("least_trucks"),
                        row.getInt("ranking_days"),
                        row.getInt("due_days"),
                        row.getInt("announce_lead_days"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("source")))
                .list());
    }

    @Override
    public RateRule add(RateRule rule) {
        database.change(handle -> handle.createUpdate("""
                        INSERT INTO checkpoint_rate_rule (least_days, least_trucks, ranking_days, due_days,
                            announce_lead_days, valid_from, source)
                        VALUES (:days, :trucks, :ranking, :due, :lead, :from, :source)""")
                .bind("days", rule.leastDays())
                .bind("trucks", rule.leastTrucks())
                .bind("ranking", rule.rankingDays())
                .bind("due", rule.dueDays())
                .bind("lead", rule.announceLeadDays())
                .bind("from", rule.validFrom())
                .bind("source", rule.source())
                .execute());
        return rule;
    }

    @Override
    public Map<CheckpointId, PointCount> count(Instant from, Instant to) {
        Map<CheckpointId, PointCount> counts = new HashMap<>();
        // China has had one zone without summer time since 1991, so a day is a quotient on both databases
        database.read(handle -> handle.createQuery("""
                        SELECT checkpoint_id,
                            COUNT(DISTINCT FLOOR((EXTRACT(EPOCH FROM captured_at) + 28800) / 86400)) AS days,
                            COUNT(*) FILTER (WHERE NOT conflict) AS trucks,
                            COUNT(*) FILTER (WHERE NOT conflict AND over_kg > 0) AS over_limit,
                            COUNT(*) FILTER (WHERE NOT conflict AND rate_basis_points >= 1000) AS over_ten,
                            MAX(captured_at) AS last_at
                        FROM vehicle_pass WHERE captured_at >= :from AND captured_at < :to
                        GROUP BY checkpoint_id""")
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> counts.put(
                        new CheckpointId(row.getLong("checkpoint_id")),
                        new PointCount(
                                row.getInt("days"),
                                row.getLong("trucks"),
                                row.getLong("over_limit"),
                                row.getLong("over_ten"),
                                time(row, "last_at"))))
                .list());
        return counts;
    }

    @Override
    public Map<CheckpointId, Instant> lastRecords() {
        Map<CheckpointId, Instant> last = new HashMap<>();
        // one short look by index a place instead of a scan of all passes
        database.read(handle -> handle.createQuery("""
                        SELECT id, (SELECT captured_at FROM vehicle_pass WHERE checkpoint_id = checkpoint.id
                            ORDER BY checkpoint_id DESC, captured_at DESC LIMIT 1) AS last_at FROM checkpoint""")
                .map((row, context) -> {
                    Instant at = time(row, "last_at");
                    return at == null ? null : last.put(new CheckpointId(row.getLong("id")), at);
                })
                .list());
        return last;
    }

    private static Repair repair(ResultSet row, StatementContext context) throws SQLException {
        return new Repair(
                row.getLong("id"),
                new CheckpointId(row.getLong("checkpoint_id")),
                RepairState.valueOf(row.getString("state")),
                row.getString("fault"),
                row.getTimestamp("reported_at").toInstant(),
                row.getString("reported_by"),
                time(row, "begun_at"),
                time(row, "repaired_at"),
                row.getString("outcome"),
                row.getLong("version"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
