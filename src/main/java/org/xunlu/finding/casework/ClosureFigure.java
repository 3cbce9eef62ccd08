package org.xunlu.finding.casework;

import java.util.List;
import org.xunlu.finding.FindingKind;

/**
 * The report's figures of verified closures (统计口径): a site cleared twice counts twice.
 */
public enum ClosureFigure {
    /** 清理劝阻打场晒粮等公路障碍物（处）. */
    OBSTACLES_CLEARED(
            FindingKind.GRAIN_DRYING,
            FindingKind.STALL,
            FindingKind.PILED_MATERIAL,
            FindingKind.DUMPING,
            FindingKind.OBSTACLE,
            FindingKind.SPILLAGE),
    /** 拆除公路两侧非标物（处）. */
    NONSTANDARD_REMOVED(FindingKind.NON_ROAD_SIGN, FindingKind.CROSSING_SIGN),
    /** 拆除高炮广告牌（处）. */
    BILLBOARDS_REMOVED(FindingKind.HIGH_MAST_BILLBOARD),
    /** 驱离解散骑路逢集（处）. */
    ROAD_MARKETS_DISPERSED(FindingKind.ROAD_MARKET);

    @SuppressWarnings("ImmutableEnumChecker") // a list nobody can change
    private final List<FindingKind> kinds;

    ClosureFigure(FindingKind... kinds) {
        this.kinds = List.of(kinds);
    }

    /** The kinds it counts. */
    public List<FindingKind> kinds() {
        return kinds;
    }
}
