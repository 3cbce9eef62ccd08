package org.xunlu.overload.http;

import static org.xunlu.http.Allowed.PERSON;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.overload.CargoKind;
import org.xunlu.overload.CargoKinds;

/** The kinds of cargo, for choosing. */
public final class CargoKindRoutes implements Routes {
    private final Supplier<CargoKinds> kinds;

    /** Routes over these kinds. */
    public CargoKindRoutes(Supplier<CargoKinds> kinds) {
        this.kinds = kinds;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(
                "/api/cargo-kinds", "list the kinds of cargo with the words that mean them", this::list, PERSON));
    }

    private void list(Context context) {
        context.json(new View(kinds.get().kinds().stream().map(Row::of).toList()));
    }

    record View(List<Row> items) {}

    /** One kind. */
    record Row(
            String code,
            String nameZh,
            String nameEn,
            List<String> words,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source) {
        static Row of(CargoKind kind) {
            return new Row(
                    kind.code(),
                    kind.nameZh(),
                    kind.nameEn(),
                    kind.words(),
                    kind.validFrom(),
                    kind.validTo(),
                    kind.source());
        }
    }
}
