package org.xunlu.asset;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Role;
import org.xunlu.finding.RoadAddress;
import org.xunlu.ogc.ExportFilter;
import org.xunlu.ogc.ExportLayer;
import org.xunlu.ogc.ExportRow;
import org.xunlu.paging.Page;

/** Assets for export; their attributes are one column, {@code name=value} with semicolons between. */
public final class AssetLayer implements ExportLayer {
    private static final int PAGE = 1000;

    private final AssetRegister register;

    /** Rows of this register. */
    public AssetLayer(AssetRegister register) {
        this.register = register;
    }

    @Override
    public String id() {
        return "assets";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.DISPATCHER, Role.PLANNER, Role.REVIEWER);
    }

    @Override
    public List<String> columns() {
        return List.of("kind", "name", "route_code", "stake", "side", "distance_meters", "attributes", "note");
    }

    @Override
    public void rows(ExportFilter filter, Consumer<ExportRow> sink) {
        Page.all(
                after -> register.list(AssetFilter.ALL, PAGE, after),
                asset -> sink.accept(row(asset, asset.address())));
    }

    private static ExportRow row(Asset asset, @Nullable RoadAddress address) {
        AssetDetails details = asset.details();
        return ExportRow.of(
                asset.id().value(),
                details.position().point(),
                details.kind().name(),
                details.name(),
                address == null ? "" : address.routeCode(),
                address == null ? "" : address.stake(),
                address == null ? "" : address.side().name(),
                address == null ? null : (Object) (Math.rint(address.distanceMeters() * 10) / 10),
                text(details.attributes()),
                details.note());
    }

    private static String text(Map<String, String> attributes) {
        return new TreeMap<>(attributes)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("; "));
    }
}
