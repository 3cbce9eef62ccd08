package org.xunlu.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.xunlu.account.AuditTrail;
import org.xunlu.database.Database;
import org.xunlu.http.Routes;
import org.xunlu.job.JobBoard;
import org.xunlu.job.http.JobRoutes;
import org.xunlu.network.Area;
import org.xunlu.network.importing.ImportMode;
import org.xunlu.network.importing.RoadImport;
import org.xunlu.network.importing.RoadShelf;
import org.xunlu.network.importing.http.ImportRoutes;
import org.xunlu.network.sql.NetworkStore;
import org.xunlu.network.sql.PlaceTable;

/** Jobs and the import of roads, wired. One import runs at a time, as each replaces or extends the same roads. */
final class ImportFeature implements AutoCloseable {
    private final JobBoard board;
    private final List<Routes> routes;

    ImportFeature(Config config, Database database, NetworkFeature network, AuditTrail audit, Clock clock) {
        board = new JobBoard(clock, 1);
        Path uploads = uploads(config);
        RoadShelf shelf = shelf(network.store());
        RoadImport roads = new RoadImport(
                network.holder()::current,
                (mode, taken, segments, progress) -> {
                    shelf.store(mode, taken, segments, progress);
                    network.holder().reload();
                },
                uploads,
                surroundings(database, network.places()));
        routes = List.of(new JobRoutes(board), new ImportRoutes(roads, board, audit, uploads));
    }

    /** Where uploads lie until they are used; made where it is not there. */
    static Path uploads(Config config) {
        try {
            return Files.createDirectories(config.dataFolder().resolve("uploads"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RoadImport.Surroundings surroundings(Database database, PlaceTable places) {
        return new RoadImport.Surroundings() {
            @Override
            public List<Area> cells() {
                return places.listAreas("grid");
            }

            @Override
            public Map<String, Long> leaveDemo() {
                return new DemoMark(database).leave();
            }
        };
    }

    /** The store as an import sees it. */
    static RoadShelf shelf(NetworkStore store) {
        return (mode, roads, segments, progress) -> {
            if (mode == ImportMode.REPLACE) {
                store.replace(roads, segments, progress::fraction);
            } else {
                store.add(roads, segments, progress::fraction);
            }
        };
    }

    JobBoard board() {
        return board;
    }

    List<Routes> routes() {
        return routes;
    }

    @Override
    public void close() {
        board.close();
    }
}
