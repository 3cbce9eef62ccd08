package org.xunlu.network.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.jdbi.v3.core.Handle;
import org.xunlu.database.Database;
import org.xunlu.network.Road;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.RoadStakes;

/** Saves whole networks and reads them back as snapshots. Every change raises the network's revision. */
public final class NetworkStore {
    private static final int ROWS_PER_BATCH = 2000;

    private final Database database;

    /** On this database. */
    public NetworkStore(Database database) {
        this.database = database;
    }

    /** The roads as they are stored now. */
    public RoadNetwork load() {
        return database.read(handle -> {
            List<Road> roads = handle.createQuery("SELECT * FROM road ORDER BY id")
                    .map(Rows::road)
                    .list();
            List<RoadSegment> segments = handle.createQuery(Rows.SEGMENTS + " ORDER BY id")
                    .setFetchSize(ROWS_PER_BATCH)
                    .map(Rows::segment)
                    .list();
            return RoadNetwork.of(Revision.read(handle), roads, segments, StakeRows.scales(handle, segments));
        });
    }

    /**
     * Puts these roads in place of all that are stored, stakes and chain breaks included; all of it or nothing.
     *
     * @param progress hears 0 to 1 while rows are written; what it throws undoes everything
     */
    public void replace(List<Road> roads, List<RoadSegment> segments, DoubleConsumer progress) {
        database.change(handle -> {
            for (String table : List.of("road_stake", "road_chain_break", "road_segment", "road")) {
                handle.execute("DELETE FROM " + table);
            }
            insert(handle, roads, segments, progress);
        });
    }

    /**
     * Adds these roads to those stored; all of them or none. Their keys must be new.
     *
     * @param progress hears 0 to 1 while rows are written; what it throws undoes everything
     */
    public void add(List<Road> roads, List<RoadSegment> segments, DoubleConsumer progress) {
        database.change(handle -> insert(handle, roads, segments, progress));
    }

    /** Puts these stakes and chain breaks in place of those of a road. */
    public void saveStakes(RoadId road, RoadStakes stakes) {
        database.change(handle -> {
            StakeRows.replace(handle, road, stakes);
            Revision.raise(handle);
        });
    }

    private static void insert(Handle handle, List<Road> roads, List<RoadSegment> segments, DoubleConsumer progress) {
        double rows = roads.size() + segments.size();
        inBatches(handle, Rows.INSERT_ROAD, roads, Rows::bind, done -> progress.accept(done / rows));
        inBatches(
                handle,
                Rows.INSERT_SEGMENT,
                segments,
                Rows::bind,
                done -> progress.accept((roads.size() + done) / rows));
        Revision.raise(handle);
    }

    @FunctionalInterface
    private interface Binding<T> {
        void bind(PreparedStatement insert, T row) throws SQLException;
    }

    /** By plain JDBC: tens of thousands of rows are too many to name each value of each. */
    private static <T> void inBatches(
            Handle handle, String sql, List<T> rows, Binding<T> binding, DoubleConsumer done) {
        try (PreparedStatement insert = handle.getConnection().prepareStatement(sql)) {
            for (int from = 0; from < rows.size(); from += ROWS_PER_BATCH) {
                int to = Math.min(rows.size(), from + ROWS_PER_BATCH);
                for (T row : rows.subList(from, to)) {
                    binding.bind(insert, row);
                    insert.addBatch();
                }
                insert.executeBatch();
                done.accept(to);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the roads cannot be stored", e);
        }
    }
}
