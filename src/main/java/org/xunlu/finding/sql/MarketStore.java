package org.xunlu.finding.sql;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunlu.database.Database;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.market.MarketBook;
import org.xunlu.finding.market.RoadMarket;

/** Markets in table {@code road_market}, watched harvests in {@code finding_harvest}. */
public final class MarketStore implements MarketBook {
    private final Database database;

    /** Keeps them in this database. */
    public MarketStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<RoadMarket> find(FindingId finding) {
        return database.read(handle -> handle.createQuery("SELECT * FROM road_market WHERE finding_id = :id")
                .bind("id", finding.value())
                .map((row, context) -> new RoadMarket(
                        finding,
                        Arrays.stream(row.getString("digits").split(",", -1))
                                .map(Integer::valueOf)
                                .collect(Collectors.toSet()),
                        row.getInt("from_hour"),
                        row.getInt("to_hour")))
                .findOne());
    }

    @Override
    public Optional<Long> findSeason(FindingId finding) {
        return database.read(handle -> handle.createQuery("SELECT season_id FROM road_market WHERE finding_id = :id")
                .bind("id", finding.value())
                .mapTo(Long.class)
                .findOne());
    }

    @Override
    public void put(RoadMarket market, long seasonId) {
        database.change(handle -> {
            handle.createUpdate("DELETE FROM road_market WHERE finding_id = :id")
                    .bind("id", market.finding().value())
                    .execute();
            handle.createUpdate("INSERT INTO road_market (finding_id, digits, from_hour, to_hour, season_id)"
                            + " VALUES (:id, :digits, :from, :to, :season)")
                    .bind("id", market.finding().value())
                    .bind(
                            "digits",
                            market.digits().stream()
                                    .sorted()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(",")))
                    .bind("from", market.fromHour())
                    .bind("to", market.toHour())
                    .bind("season", seasonId)
                    .execute();
        });
    }

    @Override
    public Set<Long> findHarvests(FindingId finding) {
        return database.read(
                handle -> handle.createQuery("SELECT season_id FROM finding_harvest WHERE finding_id = :id")
                        .bind("id", finding.value())
                        .mapTo(Long.class)
                        .set());
    }

    @Override
    public void putHarvests(FindingId finding, List<Long> seasons) {
        database.change(handle -> {
            handle.createUpdate("DELETE FROM finding_harvest WHERE finding_id = :id")
                    .bind("id", finding.value())
                    .execute();
            seasons.forEach(season -> handle.createUpdate(
                            "INSERT INTO finding_harvest (finding_id, season_id) VALUES (:id, :season)")
                    .bind("id", finding.value())
                    .bind("season", season)
                    .execute());
        });
    }
}
