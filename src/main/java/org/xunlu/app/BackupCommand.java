package org.xunlu.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.xunlu.database.Database;
import org.xunlu.database.Dialect;
import org.xunlu.track.sql.FixStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code xunlu backup}: a consistent copy of the embedded database, while the server runs or not. */
@Command(
        name = "backup",
        description = "Copy the embedded database, consistent at one moment, into a zip file; the server may run",
        mixinStandardHelpOptions = true,
        footer = {
            "Restore: stop the server and unzip the file into an empty data folder.",
            "Not in it: photos (folder photos), xunlu.properties and demo-logins.txt; copy these files beside it.",
            "Not for PostGIS: use pg_dump there."
        })
final class BackupCommand implements Callable<Integer> {
    @Option(names = "--data", description = "data folder (default: ${DEFAULT-VALUE})", defaultValue = "data")
    private Path data = Path.of("data");

    @Parameters(paramLabel = "FILE", description = "the zip file to write; it must not be there yet")
    private Path file = Path.of("backup.zip");

    @Override
    public Integer call() throws Exception {
        Config config = Config.load(data, System.getenv());
        if (config.database().dialect() != Dialect.H2GIS) {
            throw new IllegalArgumentException("the data are in PostgreSQL: use pg_dump");
        }
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new IllegalArgumentException(target + " is there already");
        }
        if (!Files.exists(data.resolve("xunlu.mv.db"))) {
            throw new IllegalArgumentException("no database in " + data.toAbsolutePath());
        }
        if (!BackupDesk.ask(data, target)) {
            try (Database database = Database.open(config.database())) {
                // a server that was killed left fixes in the journal: they are taken into the database here
                FixStore unused = new FixStore(database);
                database.backupTo(target);
            }
        }
        System.out.println(target + " " + Files.size(target) + " bytes");
        return 0;
    }
}
