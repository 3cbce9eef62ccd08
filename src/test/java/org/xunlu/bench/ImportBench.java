package org.xunlu.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long {@code xunlu import roads} takes for Beijing's 43,082 segments on both databases, from the start of the
 * program to its end: start of the JVM, an empty database made, the file read, the topology built and all stored.
 */
public final class ImportBench {
    private ImportBench() {}

    /** Prints the seconds of each database; says so where the file is not there. */
    public static void main(String[] arguments) throws Exception {
        Path roads = Path.of(System.getenv().getOrDefault("XUNLU_SHARED", "../shared"))
                .resolve("data/beijing/beijing_roads.geojson.gz");
        if (!Files.exists(roads)) {
            System.out.println("INFO import skipped: no " + roads);
            return;
        }
        Path data = Files.createTempDirectory(Path.of("target"), "bench-import");
        try {
            new Figure("import", "beijing_h2gis", run(roads, data, ""), "s").atMost(20);
            String postgis = System.getenv("XUNLU_TEST_POSTGIS");
            if (postgis != null) {
                try (PostgisSchema schema = PostgisSchema.create(postgis)) {
                    new Figure("import", "beijing_postgis", run(roads, data, schema.url()), "s").atMost(20);
                }
            }
        } finally {
            Scratch.delete(data);
        }
    }

    private static double run(Path roads, Path data, String url) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                "org.xunlu.app.Main",
                "import",
                "roads",
                roads.toString(),
                "--data",
                data.toString()));
        command.environment().put("XUNLU_DATABASE_URL", url);
        File log = data.resolve("import.log").toFile();
        command.redirectErrorStream(true).redirectOutput(log);
        long start = System.nanoTime();
        Process process = command.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroy();
            throw new IllegalStateException("the import did not end in 5 minutes");
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException("the import failed: " + Files.readString(log.toPath()));
        }
        return seconds;
    }
}
