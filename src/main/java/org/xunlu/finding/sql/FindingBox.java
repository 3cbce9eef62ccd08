package org.xunlu.finding.sql;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.FindingFilter;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.FindingState;
import org.xunlu.geo.Bounds;

/**
 * The WHERE of a list of findings. Where a box holds few, the index of places leads to them, and the other columns are
 * written so that their indexes are not taken instead; where it holds many, the list is read in its own order and the
 * box is only looked at. A database that knows little of its rows would choose otherwise.
 */
final class FindingBox {
    /** So many are sorted sooner than they are looked for among all. */
    private static final int FEW = 3000;

    private FindingBox() {}

    static Conditions conditions(Handle handle, FindingFilter filter) {
        Conditions conditions = new Conditions();
        Bounds bounds = filter.bounds();
        boolean byPlace = bounds != null && holdsFew(handle, bounds);
        String plain = byPlace ? " || ''" : "";
        FindingKind kind = filter.kind();
        FindingState.Name state = filter.state();
        conditions.with("kind" + plain + " = :kind", "kind", kind == null ? null : kind.name());
        conditions.with("state" + plain + " = :state", "state", state == null ? null : state.name());
        conditions.with("route_code" + plain + " = :route", "route", filter.routeCode());
        conditions.with("found_at >= :from", "from", filter.from());
        conditions.with("found_at < :to", "to", filter.to());
        if (byPlace) {
            conditions.within("", bounds);
        } else {
            within(conditions, bounds);
        }
        return conditions;
    }

    private static boolean holdsFew(Handle handle, Bounds bounds) {
        Conditions box = new Conditions();
        box.within("", bounds);
        return handle.createQuery("SELECT COUNT(*) FROM (SELECT lat FROM finding " + box.where() + " LIMIT " + FEW
                                + ") AS few")
                        .bindMap(box.values())
                        .mapTo(Integer.class)
                        .one()
                < FEW;
    }

    /** Written with an alternative that never holds, by which no index can be used, and a planner is not misled. */
    private static void within(Conditions conditions, @Nullable Bounds bounds) {
        if (bounds != null) {
            conditions.with("(lat >= :south OR lat < -90)", "south", bounds.south());
            conditions.with("(lat <= :north OR lat > 90)", "north", bounds.north());
            conditions.with("lon >= :west", "west", bounds.west());
            conditions.with("lon <= :east", "east", bounds.east());
        }
    }
}
