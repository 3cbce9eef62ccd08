package org.xunlu.app;

import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.Finding;
import org.xunlu.finding.RoadAddress;
import org.xunlu.finding.market.Harvest;
import org.xunlu.finding.market.HarvestDesk;
import org.xunlu.finding.market.MarketDesk;
import org.xunlu.finding.market.RoadMarket;
import org.xunlu.patrol.demand.DemandBook;
import org.xunlu.patrol.demand.Season;

/** Makes seasons of patrol demand from markets on the road, and from places where grain lay in a harvest. */
final class MarketSeasons implements MarketDesk.Forecast, HarvestDesk.Harvests {
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
        return book.add(new Season(
                0,
                "骑路逢集 " + place(finding),
                MonthDay.of(1, 1),
                MonthDay.of(12, 31),
                market.digits(),
                finding.observation().position(),
                METERS,
                market.fromHour(),
                market.toHour(),
                Set.of(),
                source(finding),
                false));
    }

    @Override
    public List<Harvest> list() {
        return book.rules().seasons().stream()
                .filter(season -> season.lunarDigits().isEmpty())
                .map(season -> new Harvest(
                        season.id(),
                        season.name(),
                        season.from(),
                        season.to(),
                        season.place() == null,
                        season.assumed()))
                .toList();
    }

    @Override
    public long watch(Finding finding, Harvest harvest) {
        Season county = book.rules().seasons().stream()
                .filter(season -> season.id() == harvest.season())
                .findFirst()
                .orElseThrow();
        return book.add(new Season(
                0,
                harvest.name() + " " + place(finding),
                county.from(),
                county.to(),
                Set.of(),
                finding.observation().position(),
                METERS,
                county.fromHour(),
                county.toHour(),
                Set.of(),
                source(finding),
                county.assumed()));
    }

    @Override
    public void forget(long season) {
        book.removeSeason(season);
    }

    private static String place(Finding finding) {
        RoadAddress address = finding.address();
        return address == null ? "#" + finding.id().value() : address.routeCode() + " " + address.stake();
    }

    private static String source(Finding finding) {
        return "路域发现 #" + finding.id().value();
    }
}
