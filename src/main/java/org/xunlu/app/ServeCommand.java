package org.xunlu.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code xunlu serve}: runs the server until it is told to stop. */
@Command(name = "serve", description = "Run the server", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--data", description = "data folder (default: ${DEFAULT-VALUE})", defaultValue = "data")
    private Path data = Path.of("data");

    @Option(names = "--port", description = "HTTP port; 0 takes a free one (default: 8080, or http.port)")
    private @Nullable Integer port;

    @Option(names = "--web", description = "serve the pages from this folder instead of the program's own")
    private @Nullable Path web;

    @Option(
            names = "--demo",
            description = "fill an empty database with the illustrative county first, and let its units drive"
                    + " (demo.simulator=off: stand still)")
    private boolean demo;

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(data);
        Config config = Config.load(data, System.getenv());
        if (demo) {
            config = config.withDefaults(Map.of("demo.simulator", "on"));
        }
        Database database = Database.open(config.database());
        DemoInstallation installation = new DemoInstallation(config, database, Clock.systemUTC());
        if (demo && installation.fillIfEmpty(System.out)) {
            database.closeCompacted();
            database = Database.open(config.database());
        }
        Server server = Server.start(
                config, database, Clock.systemUTC(), port == null ? config.number("http.port", 8080) : port, web);
        System.out.println("Xunlu 巡路 " + Version.text() + " http://" + server.host() + ":" + server.port() + "/");
        server.listening().advice().ifPresent(System.out::println);
        server.features()
                .terminals()
                .server()
                .ifPresent(doors -> System.out.println("JT/T 808 " + doors.host() + ":" + doors.port() + " TCP, UDP"));
        server.features()
                .phones()
                .server()
                .ifPresent(door -> System.out.println("OsmAnd " + door.host() + ":" + door.port()));
        FirstSteps.greet(server.features().account().persons(), System.out);
        new DemoInstallation(config, database, Clock.systemUTC()).printLogins(System.out);
        BackupDesk backups = new BackupDesk(database, data);
        Database open = database;
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            backups.close();
                            server.close();
                            open.close();
                            System.out.println("stopped");
                            stopped.countDown();
                        },
                        "shutdown"));
        stopped.await();
        return 0;
    }
}
