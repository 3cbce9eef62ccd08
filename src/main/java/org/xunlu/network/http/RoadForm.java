package org.xunlu.network.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.Chainage;
import org.xunlu.geo.ChainageScale;
import org.xunlu.http.Calls;
import org.xunlu.network.Direction;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadLand;
import org.xunlu.network.RoadLaws;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.RoadSheet;
import org.xunlu.network.RoadStakes;
import org.xunlu.network.StakeLaws;
import org.xunlu.refusal.Refusal;

/**
 * An edit of a road as it is sent; what is left out stays as it is.
 *
 * @param everySegment what all segments shall carry
 * @param segments what single ones shall carry, put over {@code everySegment}
 * @param stakes all surveyed stakes from now on
 * @param breaks all chain breaks from now on
 */
record RoadForm(
        @Nullable String routeCode,
        @Nullable String name,
        @Nullable RoadClass roadClass,
        @Nullable String squadron,
        @Nullable Land land,
        @Nullable Carried everySegment,
        @Nullable List<Piece> segments,
        @Nullable List<Stake> stakes,
        @Nullable List<Break> breaks) {
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SQUADRON = 100;
    private static final int MOST_STAKES = 2000;

    record Land(
            @Nullable Double leftMeters,
            @Nullable Double rightMeters,
            @Nullable Boolean surveyed) {}

    record Carried(
            @Nullable Integer lanes,
            @Nullable Double widthMeters,
            @Nullable Direction direction,
            @Nullable Double kmPerHour) {}

    record Piece(
            @Nullable Long id,
            @Nullable Integer lanes,
            @Nullable Double widthMeters,
            @Nullable Direction direction,
            @Nullable Double kmPerHour) {}

    record Stake(@Nullable Double measureMeters, @Nullable String chainage) {}

    record Break(
            @Nullable Double measureMeters,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * The road as this form wants it.
     *
     * @throws Refusal naming the field that cannot be right
     */
    RoadSheet on(RoadSheet before) {
        RoadSheet edited = new RoadSheet(road(before.road()), carried(before.segments()), before.stakes());
        return stakes == null && breaks == null ? edited : edited.with(stakesOn(before));
    }

    private Road road(Road before) {
        RoadClass wanted = roadClass == null ? before.roadClass() : roadClass;
        RoadLand known = before.land().equals(RoadLand.estimated(before.roadClass()))
                ? RoadLand.estimated(wanted)
                : before.land();
        return new Road(
                before.id(),
                text(routeCode, before.routeCode(), "routeCode", LONGEST_CODE),
                text(name, before.name(), "name", LONGEST_NAME),
                wanted,
                text(squadron, before.squadron(), "squadron", LONGEST_SQUADRON),
                land == null ? known : land(land, known),
                before.version());
    }

    private static RoadLand land(Land land, RoadLand known) {
        double left = land.leftMeters() == null ? known.leftMeters() : land.leftMeters();
        double right = land.rightMeters() == null ? known.rightMeters() : land.rightMeters();
        return new RoadLand(
                RoadLaws.landMeters(left, "land.leftMeters"),
                RoadLaws.landMeters(right, "land.rightMeters"),
                land.surveyed() == null ? known.surveyed() : land.surveyed());
    }

    private List<RoadSegment> carried(List<RoadSegment> before) {
        Map<Long, Integer> places = new HashMap<>();
        List<RoadSegment> edited = new ArrayList<>();
        for (RoadSegment each : before) {
            places.put(each.id().value(), edited.size());
            edited.add(everySegment == null ? each : carry(each, everySegment, "everySegment."));
        }
        List<Piece> single = segments == null ? List.of() : segments;
        for (int i = 0; i < single.size(); i++) {
            Piece piece = single.get(i);
            String field = "segments." + i + ".";
            long id = Calls.required(piece.id(), field + "id");
            Integer place = places.get(id);
            if (place == null) {
                throw Refusal.invalid("not_found", field + "id", Map.of("thing", "segment", "key", id));
            }
            Carried wanted = new Carried(piece.lanes(), piece.widthMeters(), piece.direction(), piece.kmPerHour());
            edited.set(place, carry(edited.get(place), wanted, field));
        }
        return edited;
    }

    private static RoadSegment carry(RoadSegment segment, Carried wanted, String field) {
        return segment.carrying(
                wanted.direction() == null ? segment.direction() : wanted.direction(),
                wanted.lanes() == null ? segment.lanes() : RoadLaws.lanes(wanted.lanes(), field + "lanes"),
                wanted.widthMeters() == null
                        ? segment.widthMeters()
                        : RoadLaws.widthMeters(wanted.widthMeters(), field + "widthMeters"),
                wanted.kmPerHour() == null
                        ? segment.kmPerHour()
                        : RoadLaws.kmPerHour(wanted.kmPerHour(), field + "kmPerHour"));
    }

    private RoadStakes stakesOn(RoadSheet before) {
        List<ChainageScale.Stake> marks = before.stakes().stakes();
        if (stakes != null) {
            few(stakes.size(), "stakes");
            marks = new ArrayList<>();
            for (int i = 0; i < stakes.size(); i++) {
                Stake each = stakes.get(i);
                String field = "stakes." + i + ".";
                marks.add(new ChainageScale.Stake(
                        Calls.required(each.measureMeters(), field + "measureMeters"),
                        chainage(each.chainage(), field + "chainage")));
            }
        }
        List<ChainageScale.Break> jumps = before.stakes().breaks();
        if (breaks != null) {
            few(breaks.size(), "breaks");
            jumps = new ArrayList<>();
            for (int i = 0; i < breaks.size(); i++) {
                Break each = breaks.get(i);
                String field = "breaks." + i + ".";
                jumps.add(new ChainageScale.Break(
                        Calls.required(each.measureMeters(), field + "measureMeters"),
                        chainage(each.before(), field + "before"),
                        chainage(each.after(), field + "after")));
            }
        }
        return StakeLaws.check(marks, jumps, before.measuredMeters());
    }

    private static void few(int count, String field) {
        if (count > MOST_STAKES) {
            throw Refusal.invalid("out_of_range", field, Map.of("min", 0, "max", MOST_STAKES, "value", count));
        }
    }

    private static Chainage chainage(@Nullable String text, String field) {
        try {
            return Chainage.parse(Calls.required(text, field));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("network.not_a_stake", field, Map.of("value", String.valueOf(text)));
        }
    }

    private static String text(@Nullable String edited, String before, String field, int longest) {
        if (edited == null) {
            return before;
        }
        String text = edited.strip();
        if (text.length() > longest) {
            throw Refusal.invalid("text_length", field, Map.of("min", 0, "max", longest, "value", text.length()));
        }
        return text;
    }
}
