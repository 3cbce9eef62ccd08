package org.xunlu.alarm;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Role;
import org.xunlu.finding.RoadAddress;
import org.xunlu.geo.LonLat;
import org.xunlu.ogc.ExportFilter;
import org.xunlu.ogc.ExportLayer;
import org.xunlu.ogc.ExportRow;
import org.xunlu.paging.Page;

/** Alarms of a period for export, newest first. */
public final class AlarmLayer implements ExportLayer {
    private static final int PAGE = 1000;

    private final AlarmBook book;

    /** Rows of this book. */
    public AlarmLayer(AlarmBook book) {
        this.book = book;
    }

    @Override
    public String id() {
        return "alarms";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.DISPATCHER);
    }

    @Override
    public List<String> columns() {
        return List.of(
                "kind",
                "source",
                "who",
                "raised_at",
                "received_at",
                "route_code",
                "stake",
                "side",
                "note",
                "acknowledged_at",
                "acknowledged_by",
                "acknowledgement");
    }

    @Override
    public void rows(ExportFilter filter, Consumer<ExportRow> sink) {
        AlarmFilter period = AlarmFilter.of(filter.from(), filter.to());
        Page.all(
                after -> book.list(period, PAGE, after),
                alarm -> sink.accept(row(alarm, alarm.address(), alarm.acknowledged())));
    }

    private static ExportRow row(Alarm alarm, @Nullable RoadAddress address, @Nullable Acknowledgement done) {
        AlarmCall call = alarm.call();
        LonLat position = call.position();
        return ExportRow.of(
                alarm.id().value(),
                position == null ? null : position.point(),
                call.kind().name(),
                call.source().name(),
                call.who(),
                call.raisedAt(),
                alarm.receivedAt(),
                address == null ? "" : address.routeCode(),
                address == null ? "" : address.stake(),
                address == null ? "" : address.side().name(),
                call.note(),
                done == null ? null : done.at(),
                done == null ? "" : done.name(),
                done == null ? "" : done.note());
    }
}
