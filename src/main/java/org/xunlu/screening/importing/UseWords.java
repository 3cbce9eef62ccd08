package org.xunlu.screening.importing;

import java.util.Map;
import java.util.Optional;
import org.xunlu.zone.FootprintUse;

/** What files call the uses of footprints. */
final class UseWords {
    private static final Map<String, FootprintUse> WORDS = Map.ofEntries(
            Map.entry("建筑", FootprintUse.BUILDING),
            Map.entry("建筑物", FootprintUse.BUILDING),
            Map.entry("房屋", FootprintUse.BUILDING),
            Map.entry("广告牌", FootprintUse.BILLBOARD),
            Map.entry("非公路标志", FootprintUse.BILLBOARD),
            Map.entry("高炮", FootprintUse.BILLBOARD),
            Map.entry("学校", FootprintUse.PLACE),
            Map.entry("村庄", FootprintUse.PLACE),
            Map.entry("集镇", FootprintUse.PLACE),
            Map.entry("货场", FootprintUse.PLACE),
            Map.entry("集贸市场", FootprintUse.PLACE),
            Map.entry("市场", FootprintUse.PLACE),
            Map.entry("采石场", FootprintUse.MINING),
            Map.entry("矿山", FootprintUse.MINING),
            Map.entry("危险品", FootprintUse.HAZMAT),
            Map.entry("加油站", FootprintUse.HAZMAT),
            Map.entry("取水", FootprintUse.GROUNDWATER),
            Map.entry("采砂", FootprintUse.SAND_MINING),
            Map.entry("疏浚", FootprintUse.DREDGING));

    private UseWords() {}

    static Optional<FootprintUse> find(String upperCase) {
        for (FootprintUse use : FootprintUse.values()) {
            if (use.name().equals(upperCase)) {
                return Optional.of(use);
            }
        }
        return Optional.ofNullable(WORDS.get(upperCase));
    }

    /** What tags of OpenStreetMap say beyond "a building". */
    static Optional<FootprintUse> ofTags(Map<String, String> tags) {
        String amenity = tags.getOrDefault("amenity", "");
        String building = tags.getOrDefault("building", "");
        if ("quarry".equals(tags.get("landuse"))) {
            return Optional.of(FootprintUse.MINING);
        }
        if (amenity.equals("school") || amenity.equals("marketplace") || building.equals("school")) {
            return Optional.of(FootprintUse.PLACE);
        }
        return amenity.equals("fuel") ? Optional.of(FootprintUse.HAZMAT) : Optional.empty();
    }
}
