package org.xunlu.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Seconds from starting the process of the built distribution to the first 200 of {@code /api/health}, with the demo
 * county generated before; and what the process itself had computed by then.
 */
public final class StartBench {
    private static final Path HOME = Path.of("target/xunlu");
    private static final Pattern ADDRESS = Pattern.compile("http://[^:]+:(\\d+)/");

    private StartBench() {}

    /** Prints generation time, then the median start with class data and, without {@code --quick}, without them. */
    public static void main(String[] arguments) throws Exception {
        boolean quick = Arrays.asList(arguments).contains("--quick");
        int starts = quick ? 3 : 5;
        Path data = Files.createTempDirectory(Path.of("target"), "start-bench");
        long begun = System.nanoTime();
        run("bin/xunlu", "demo", "--data", data.toString());
        new Figure("start", "generate_demo", seconds(begun), "s").atMost(60);
        long bytes = Files.size(data.resolve("xunlu.mv.db"));
        new Figure("start", "demo_database", bytes / 1e6, "MB").fact();
        run("bin/xunlu-prepare", "--data", data.toString(), "--demo");
        measure(data, "health", "", starts);
        if (!quick) {
            measure(data, "health_without_class_data", "none", starts);
        }
        Scratch.delete(data);
    }

    private static void measure(Path data, String name, String archive, int starts) throws Exception {
        List<Double> walls = new ArrayList<>();
        List<Double> stops = new ArrayList<>();
        List<Double> processors = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
            ProcessBuilder builder = new ProcessBuilder(
                    HOME.resolve("bin/xunlu").toString(), "serve", "--demo", "--port", "0", "--data", data.toString());
            builder.environment().put("XUNLU_CDS", archive);
            builder.environment().put("XUNLU_DEMO_SIMULATOR", "off");
            long begun = System.nanoTime();
            Process server =
                    builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            waitForHealth(server.getInputStream());
            walls.add(seconds(begun));
            server.info().totalCpuDuration().ifPresent(cpu -> processors.add(cpu.toMillis() / 1000.0));
            long told = System.nanoTime();
            server.destroy();
            if (!server.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server did not stop within 30 s of TERM");
            }
            stops.add(seconds(told));
        }
        new Figure("start", name + "_stop", median(stops), "s from TERM to the end, median of " + starts).atMost(2);
        new Figure("start", name, median(walls), "s, median of " + starts).atMost(5);
        if (!processors.isEmpty()) {
            new Figure("start", name + "_processor", median(processors), "s of processor time").fact();
        }
    }

    private static void waitForHealth(InputStream output) throws IOException, InterruptedException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                URI health = URI.create("http://127.0.0.1:" + address.group(1) + "/api/health");
                int status = HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                        .statusCode();
                if (status != 200) {
                    throw new IllegalStateException("health answered " + status);
                }
                return;
            }
        }
        throw new IllegalStateException("the server ended before it told its address");
    }

    private static void run(String program, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(HOME.resolve(program).toString()));
        Collections.addAll(command, words);
        int code = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException(program + " ended with " + code);
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
