package org.xunlu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunlu.SharedData;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.job.JobCancelled;
import org.xunlu.job.Progress;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.importing.ImportOptions;
import org.xunlu.network.importing.ImportReport;
import org.xunlu.network.importing.RoadImport;
import org.xunlu.network.sql.NetworkStore;

@OnBothDatabases
final class ImportStoreTest {
    private final NetworkStore store;

    @TempDir
    Path folder;

    ImportStoreTest(Database database) {
        store = new NetworkStore(database);
    }

    @Test
    void what_was_imported_comes_back_from_the_database_and_a_cancel_while_storing_leaves_it() throws IOException {
        Path andorra = SharedData.require("data/osm/andorra.osm.pbf");
        ImportReport report = imports().run(andorra, ImportOptions.usual(), Progress.unwatched());
        RoadNetwork network = store.load();
        assertThat(network.segmentCount()).isEqualTo(2289);
        assertThat(network.roads()).hasSize((int) report.roads());
        assertThat(network.componentCount()).isEqualTo(report.components());

        Path monaco = SharedData.require("data/osm/monaco.osm.pbf");
        assertThatThrownBy(() -> imports().run(monaco, ImportOptions.usual(), cancelledAt(0.7)))
                .isInstanceOf(JobCancelled.class);
        assertThat(store.load().segmentCount()).isEqualTo(2289);
        assertThat(store.load().revision()).isEqualTo(network.revision());

        imports().run(monaco, ImportOptions.usual(), Progress.unwatched());
        assertThat(store.load().segmentCount()).isEqualTo(733);
        assertThat(store.load().segments().get(0).id().value()).isGreaterThan(2289);
    }

    @Test
    void a_file_that_is_refused_leaves_the_stored_roads() throws IOException {
        RoadNetwork before = store.load();
        Path file = Files.writeString(folder.resolve("a.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[");
        assertThatThrownBy(() -> imports().run(file, ImportOptions.usual(), Progress.unwatched()))
                .hasMessageContaining("import.truncated");
        assertThat(store.load().revision()).isEqualTo(before.revision());
    }

    private RoadImport imports() {
        return new RoadImport(store::load, ImportFeature.shelf(store), folder);
    }

    private static Progress cancelledAt(double fraction) {
        return new Progress() {
            @Override
            public void stage(String key, double reached) {
                fraction(reached);
            }

            @Override
            public void fraction(double reached) {
                if (reached >= fraction) {
                    throw new JobCancelled();
                }
            }

            @Override
            public void count(String name, long value) {}
        };
    }
}
