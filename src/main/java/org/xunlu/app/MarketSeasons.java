package org.xunlu.app;

import java.time.MonthDay;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.Finding;
import org.xunlu.finding.RoadAddress;
import org.xunlu.finding.market.MarketDesk;
import org.xunlu.finding.market.RoadMarket;
import org.xunlu.patrol.demand.DemandBook;
import org.xunlu.patrol.demand.Season;

/** Makes seasons of patrol demand from markets on the road. */
final class MarketSeasons implements MarketDesk.Forecast {
    /** How far around a market the roads are watched for it. */
    private static final double METERS = 500;

    private final DemandBook book;

    MarketSeasons(DemandBook book) {
        this.book = book;
    }

    @Override
    public long put(@Nullable Long former, Finding finding, RoadMarket market) {
        if (former != null) {
            book.removeSeason(former);
        }
        RoadAddress address = finding.address();
        String place = address == null ? "#" + finding.id().value() : address.routeCode() + " " + address.stake();
        return book.add(new Season(
                0,
                "骑路逢集 " + place,
                MonthDay.of(1, 1),
                MonthDay.of(12, 31),
                market.digits(),
                finding.observation().position(),
                METERS,
                market.fromHour(),
                market.toHour(),
                Set.of(),
                "路域发现 #" + finding.id().value(),
                false));
    }
}
