package org.xunlu.patrol.sql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.paging.Page;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.Officer;
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.Squadron;
import org.xunlu.patrol.SquadronId;
import org.xunlu.patrol.Unit;
import org.xunlu.patrol.UnitId;

/** The duty roster in the database. */
public final class RosterStore implements DutyRoster {
    private static final String UNIT =
            "SELECT id, name, squadron_id, plate, base_lon, base_lat, reserve, version FROM patrol_unit ";
    private static final String OFFICER =
            "SELECT id, person_id, name, certificate_no, certificate_until, unit_id, version FROM officer ";

    private final Database database;

    private static final String SQUADRON = "SELECT s.id, s.name, l.officer_id AS leader_id, s.version FROM squadron s"
            + " LEFT JOIN squadron_leader l ON l.squadron_id = s.id ";

    /** A roster in this database. */
    public RosterStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Squadron> listSquadrons() {
        return database.read(handle -> handle.createQuery(SQUADRON + "ORDER BY s.name, s.id")
                .map(RosterRows::squadron)
                .list());
    }

    @Override
    public Optional<Squadron> findSquadron(SquadronId id) {
        return database.read(handle -> handle.createQuery(SQUADRON + "WHERE s.id = :id")
                .bind("id", id.value())
                .map(RosterRows::squadron)
                .findOne());
    }

    @Override
    public Squadron add(Squadron squadron) {
        long id = database.write(handle -> {
            long added = RosterRows.unique(
                    "name", () -> handle.createUpdate("INSERT INTO squadron (name, version) VALUES (:name, 1)")
                            .bind("name", squadron.name())
                            .executeAndReturnGeneratedKeys("id")
                            .mapTo(Long.class)
                            .one());
            writeLeader(handle, added, squadron.leader());
            return added;
        });
        return findSquadron(new SquadronId(id)).orElseThrow();
    }

    @Override
    public Optional<Squadron> replace(Squadron squadron) {
        int rows = database.write(handle -> {
            int changed = RosterRows.unique(
                    "name", () -> handle.createUpdate("UPDATE squadron SET name = :name, version = version + 1"
                                    + " WHERE id = :id AND version = :version")
                            .bind("name", squadron.name())
                            .bind("id", squadron.id().value())
                            .bind("version", squadron.version())
                            .execute());
            if (changed == 1) {
                writeLeader(handle, squadron.id().value(), squadron.leader());
            }
            return changed;
        });
        return rows == 0 ? Optional.empty() : findSquadron(squadron.id());
    }

    private static void writeLeader(Handle handle, long squadron, @Nullable OfficerId leader) {
        handle.createUpdate("DELETE FROM squadron_leader WHERE squadron_id = :squadron")
                .bind("squadron", squadron)
                .execute();
        if (leader != null) {
            handle.createUpdate("INSERT INTO squadron_leader (squadron_id, officer_id) VALUES (:squadron, :officer)")
                    .bind("squadron", squadron)
                    .bind("officer", leader.value())
                    .execute();
        }
    }

    @Override
    public Page<Unit> listUnits(@Nullable SquadronId squadron, int limit, @Nullable String after) {
        List<Unit> rows = database.read(handle -> handle.createQuery(UNIT
                        + "WHERE id > :after" + (squadron == null ? "" : " AND squadron_id = :squadron")
                        + " ORDER BY id FETCH FIRST :rows ROWS ONLY")
                .bind("after", RosterRows.cursor(after))
                .bind("rows", limit + 1)
                .bindMap(squadron == null ? Map.of() : Map.of("squadron", squadron.value()))
                .map(RosterRows::unit)
                .list());
        return Page.cut(rows, limit, unit -> Long.toString(unit.id().value()));
    }

    @Override
    public Optional<Unit> findUnit(UnitId id) {
        return database.read(handle -> handle.createQuery(UNIT + "WHERE id = :id")
                .bind("id", id.value())
                .map(RosterRows::unit)
                .findOne());
    }

    @Override
    public Unit add(Unit unit) {
        long id = database.write(handle -> RosterRows.unique("name", () -> RosterRows.bind(
                        handle.createUpdate("INSERT INTO patrol_unit"
                                + " (name, squadron_id, plate, base_lon, base_lat, reserve, version)"
                                + " VALUES (:name, :squadron, :plate, :lon, :lat, :reserve, 1)"),
                        unit)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one()));
        return findUnit(new UnitId(id)).orElseThrow();
    }

    @Override
    public Optional<Unit> replace(Unit unit) {
        int rows = database.write(handle -> RosterRows.unique("name", () -> RosterRows.bind(
                        handle.createUpdate("UPDATE patrol_unit SET name = :name, squadron_id = :squadron,"
                                + " plate = :plate, base_lon = :lon, base_lat = :lat, reserve = :reserve,"
                                + " version = version + 1 WHERE id = :id AND version = :version"),
                        unit)
                .bind("id", unit.id().value())
                .bind("version", unit.version())
                .execute()));
        return rows == 0 ? Optional.empty() : findUnit(unit.id());
    }

    @Override
    public Page<Officer> listOfficers(@Nullable UnitId unit, int limit, @Nullable String after) {
        List<Officer> rows = database.read(handle -> handle.createQuery(OFFICER
                        + "WHERE id > :after" + (unit == null ? "" : " AND unit_id = :unit")
                        + " ORDER BY id FETCH FIRST :rows ROWS ONLY")
                .bind("after", RosterRows.cursor(after))
                .bind("rows", limit + 1)
                .bindMap(unit == null ? Map.of() : Map.of("unit", unit.value()))
                .map(RosterRows::officer)
                .list());
        return Page.cut(rows, limit, officer -> Long.toString(officer.id().value()));
    }

    @Override
    public Optional<Officer> findOfficer(OfficerId id) {
        return listOfficers(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Officer> listOfficers(List<OfficerId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.read(handle -> handle.createQuery(OFFICER + "WHERE id IN (<ids>) ORDER BY id")
                .bindList("ids", ids.stream().map(OfficerId::value).toList())
                .map(RosterRows::officer)
                .list());
    }

    @Override
    public Officer add(Officer officer) {
        long id = database.write(handle -> RosterRows.unique("personId", () -> RosterRows.bind(
                        handle.createUpdate("INSERT INTO officer"
                                + " (person_id, name, certificate_no, certificate_until, unit_id, version)"
                                + " VALUES (:person, :name, :certificate, :until, :unit, 1)"),
                        officer)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one()));
        return findOfficer(new OfficerId(id)).orElseThrow();
    }

    @Override
    public Optional<Officer> replace(Officer officer) {
        int rows = database.write(handle -> RosterRows.unique("personId", () -> RosterRows.bind(
                        handle.createUpdate("UPDATE officer SET person_id = :person, name = :name,"
                                + " certificate_no = :certificate, certificate_until = :until,"
                                + " unit_id = :unit, version = version + 1"
                                + " WHERE id = :id AND version = :version"),
                        officer)
                .bind("id", officer.id().value())
                .bind("version", officer.version())
                .execute()));
        return rows == 0 ? Optional.empty() : findOfficer(officer.id());
    }

    @Override
    public boolean remove(OfficerId id) {
        return database.write(handle -> handle.createUpdate("DELETE FROM officer WHERE id = :id"
                                + " AND NOT EXISTS (SELECT 1 FROM patrol_officer WHERE officer_id = :id)")
                        .bind("id", id.value())
                        .execute())
                > 0;
    }
}
