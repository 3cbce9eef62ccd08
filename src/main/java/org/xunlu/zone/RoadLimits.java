package org.xunlu.zone;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What rules say of roads of one class, turned into limits from the outer edge of the road land. */
final class RoadLimits {
    /** Highway Law article 34 asks for it at least; a row of the table may say more. */
    private static final double USUAL_BEYOND_DITCH_METERS = 1;

    private final double controlMeters;
    private final double beyondDitchMeters;
    private final Map<FootprintUse, List<ZoneRule>> byUse = new EnumMap<>(FootprintUse.class);

    RoadLimits(ZoneRuleBook.InForce rules, ZoneObject object) {
        controlMeters = rules.controlMeters(object);
        beyondDitchMeters = rules.find(Matter.ROAD_LAND, object)
                .map(ZoneRule::distanceMeters)
                .orElse(USUAL_BEYOND_DITCH_METERS);
        for (FootprintUse use : FootprintUse.values()) {
            List<ZoneRule> said = new ArrayList<>();
            for (Matter matter : use.matters()) {
                if (matter != Matter.SIGHT) {
                    rules.find(matter, object).ifPresent(said::add);
                }
            }
            byUse.put(use, said);
        }
    }

    double controlMeters() {
        return controlMeters;
    }

    List<ZoneRule> of(FootprintUse use) {
        return byUse.getOrDefault(use, List.of());
    }

    /** The farthest limit for such a thing; negative where no rule speaks of it. */
    double mostMeters(FootprintUse use, double heightMeters) {
        double most = -1;
        for (ZoneRule rule : of(use)) {
            most = Math.max(most, rule.matter() == Matter.FALL ? rule.distanceMeters() + heightMeters : limit(rule));
        }
        return most;
    }

    /** The rule's limit as measured from the land's edge. */
    double limit(ZoneRule rule) {
        return switch (rule.from()) {
            case ZONE_EDGE -> controlMeters + rule.distanceMeters();
            case DITCH_EDGE -> Math.max(0, rule.distanceMeters() - beyondDitchMeters);
            case LAND_EDGE, CARRIAGEWAY, STRUCTURE, ALONG_ROAD -> rule.distanceMeters();
        };
    }
}
