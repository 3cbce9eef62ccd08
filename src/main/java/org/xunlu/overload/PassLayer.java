package org.xunlu.overload;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Role;
import org.xunlu.ogc.ExportFilter;
import org.xunlu.ogc.ExportLayer;
import org.xunlu.ogc.ExportRow;
import org.xunlu.paging.Page;

/** Passes of a period for export, newest first, at the place of their checkpoint. Plates are masked: a file travels. */
public final class PassLayer implements ExportLayer {
    private static final int PAGE = 1000;

    private final PassRegister passes;
    private final CheckpointRegister checkpoints;

    /** Rows of this register. */
    public PassLayer(PassRegister passes, CheckpointRegister checkpoints) {
        this.passes = passes;
        this.checkpoints = checkpoints;
    }

    @Override
    public String id() {
        return "passes";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.DISPATCHER, Role.PLANNER, Role.REVIEWER);
    }

    @Override
    public List<String> columns() {
        return List.of(
                "record_code",
                "station_code",
                "captured_at",
                "lane",
                "direction",
                "plate_masked",
                "vehicle_type",
                "axles",
                "cargo",
                "cargo_told",
                "total_kg",
                "limit_kg",
                "limit_uncertain",
                "over_kg",
                "over_rate_percent",
                "certain_over_kg",
                "severity",
                "speed_kmh",
                "conflict");
    }

    @Override
    public void rows(ExportFilter filter, Consumer<ExportRow> sink) {
        Map<CheckpointId, CheckpointDetails> places = new HashMap<>();
        checkpoints.list().forEach(each -> places.put(each.id(), each.details()));
        PassFilter period = PassFilter.between(filter.from(), filter.to());
        Page.all(
                after -> passes.list(period, PAGE, after),
                pass -> sink.accept(row(pass, places.get(pass.weighing().checkpoint()))));
    }

    private static ExportRow row(VehiclePass pass, @Nullable CheckpointDetails place) {
        Weighing weighing = pass.weighing();
        OverLimit over = pass.overLimit();
        return ExportRow.of(
                pass.id(),
                place == null ? null : place.position().point(),
                weighing.recordCode(),
                place == null ? "" : place.code(),
                weighing.capturedAt(),
                weighing.lane(),
                weighing.direction().name(),
                weighing.plates().plate().masked(),
                weighing.vehicle().type().name(),
                weighing.vehicle().axles(),
                weighing.cargo().kind(),
                weighing.cargo().told(),
                weighing.totalKg(),
                over.limitKg(),
                over.limitUncertain(),
                over.overKg(),
                over.rateBasisPoints() / 100.0,
                over.certainOverKg(),
                over.severity().name(),
                weighing.motion().speedKmPerHour(),
                pass.conflict());
    }
}
