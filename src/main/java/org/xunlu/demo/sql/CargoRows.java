package org.xunlu.demo.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.xunlu.database.Database;
import org.xunlu.overload.CargoKinds;
import org.xunlu.overload.importing.CargoKindSeed;
import org.xunlu.overload.sql.CargoKindStore;

/** The kinds of cargo for the demonstration's trucks, filled where nobody has yet. */
final class CargoRows {
    private CargoRows() {}

    static CargoKinds seed(Database database) {
        CargoKindStore store = new CargoKindStore(database);
        try (InputStream in = CargoRows.class.getClassLoader().getResourceAsStream("gis-data/rules/cargo-kinds.csv")) {
            if (in != null) {
                store.seed(CargoKindSeed.read(new InputStreamReader(in, StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return store.kinds();
    }
}
