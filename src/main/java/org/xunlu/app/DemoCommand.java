package org.xunlu.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.demo.DemoSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code xunlu demo}: fills an empty database with the illustrative county. */
@Command(
        name = "demo",
        description = "Fill an empty database with the illustrative county 演示数据",
        mixinStandardHelpOptions = true,
        footer =
                "Equal seed, scale and last day give equal data. Needs a database without roads; stop the server first.")
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--data", description = "data folder (default: ${DEFAULT-VALUE})", defaultValue = "data")
    private Path data = Path.of("data");

    @Option(names = "--seed", description = "any number (default: ${DEFAULT-VALUE})", defaultValue = "341322")
    private long seed = DemoSettings.DEFAULT_SEED;

    @Option(
            names = "--scale",
            description = "1 (about 2,300 km of road) to 4 (about 8,000 km) (default: ${DEFAULT-VALUE})",
            defaultValue = "1")
    private double scale = 1;

    @Option(names = "--last-day", description = "last day of the generated year, 2026-05-31 (default: today)")
    private @Nullable LocalDate lastDay;

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(data);
        Config config = Config.load(data, System.getenv());
        Clock clock = Clock.systemUTC();
        Database database = Database.open(config.database());
        try {
            DemoInstallation installation = new DemoInstallation(config, database, clock);
            LocalDate until = lastDay == null ? DemoInstallation.today(clock) : lastDay;
            installation.fill(new DemoSettings(seed, scale, until), System.out);
            installation.printLogins(System.out);
        } finally {
            database.closeCompacted();
        }
        return 0;
    }
}
