package org.xunlu.patrol;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.xunlu.access.Role;
import org.xunlu.ogc.ExportFilter;
import org.xunlu.ogc.ExportLayer;
import org.xunlu.ogc.ExportRow;
import org.xunlu.paging.Page;

/** Patrols for export, each with its route; those with a planned time in the period, newest first. */
public final class PatrolLayer implements ExportLayer {
    private static final int PAGE = 500;

    private final PatrolBook book;

    /** The patrols of this book. */
    public PatrolLayer(PatrolBook book) {
        this.book = book;
    }

    @Override
    public String id() {
        return "patrols";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.DISPATCHER, Role.PLANNER, Role.REVIEWER);
    }

    @Override
    public List<String> columns() {
        return List.of(
                "name", "state", "unit", "from", "to", "km", "required_km", "hours", "driven_km", "required_driven_km");
    }

    @Override
    public void rows(ExportFilter filter, Consumer<ExportRow> sink) {
        PatrolFilter wanted = new PatrolFilter(Set.of(), filter.from(), filter.to(), null, "");
        Page.all(after -> book.list(wanted, PAGE, after), line -> sink.accept(row(line)));
    }

    private ExportRow row(PatrolLine line) {
        Optional<Geometry> route =
                book.find(line.id()).map(patrol -> (Geometry) patrol.route().geometry());
        PatrolLine.Outcome outcome = line.outcome();
        return ExportRow.of(
                line.id().value(),
                route.filter(geometry -> !geometry.isEmpty()).orElse(null),
                line.name(),
                line.state().name(),
                line.unitName(),
                line.from(),
                line.to(),
                line.lengthMeters() / 1000,
                line.requiredMeters() / 1000,
                line.seconds() / 3600,
                kilometres(outcome == null ? null : (Double) outcome.drivenMeters()),
                kilometres(outcome == null ? null : (Double) outcome.requiredDrivenMeters()));
    }

    private static @Nullable Double kilometres(@Nullable Double meters) {
        return meters == null ? null : (Double) (meters / 1000);
    }
}
