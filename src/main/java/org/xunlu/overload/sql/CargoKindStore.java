package org.xunlu.overload.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.xunlu.database.Database;
import org.xunlu.overload.CargoKind;
import org.xunlu.overload.CargoKinds;

/** The kinds of cargo in table {@code cargo_kind}, read once and held. */
public final class CargoKindStore {
    private final Database database;
    private volatile CargoKinds held;

    /** Reads the table from this database. */
    public CargoKindStore(Database database) {
        this.database = database;
        held = database.read(CargoKindStore::read);
    }

    /** All kinds. */
    public CargoKinds kinds() {
        return held;
    }

    /** Adds the kinds whose number is not there yet; what is there stays. */
    public void seed(List<CargoKind> kinds) {
        List<CargoKind> fresh = kinds.stream()
                .filter(kind -> held.kinds().stream().noneMatch(each -> each.number() == kind.number()))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        held = database.write(handle -> {
            fresh.forEach(kind -> add(handle, kind));
            return read(handle);
        });
    }

    private static void add(Handle handle, CargoKind kind) {
        handle.createUpdate("""
                        INSERT INTO cargo_kind (number, code, name_zh, name_en, words, valid_from, valid_to, source)
                        VALUES (:number, :code, :zh, :en, :words, :from, :to, :source)""")
                .bind("number", kind.number())
                .bind("code", kind.code())
                .bind("zh", kind.nameZh())
                .bind("en", kind.nameEn())
                .bind("words", String.join(" ", kind.words()))
                .bind("from", kind.validFrom())
                .bind("to", kind.validTo())
                .bind("source", kind.source())
                .execute();
    }

    /** The kinds as they stand in the database now. */
    static CargoKinds read(Handle handle) {
        return new CargoKinds(handle.createQuery("SELECT * FROM cargo_kind ORDER BY number")
                .map((row, context) -> row(row))
                .list());
    }

    private static CargoKind row(ResultSet row) throws SQLException {
        return new CargoKind(
                row.getInt("number"),
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                List.of(row.getString("words").split(" ", -1)),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("source"));
    }
}
