package org.xunlu.app;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server as a process of its own, started by the real {@code main}, to be stopped or killed like one. */
public final class ServerProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://[^:]+:(\\d+)/");
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final Thread reader;

    private ServerProcess(Process process) {
        this.process = process;
        reader = new Thread(this::read, "server-output");
        reader.setDaemon(true);
        reader.start();
        // a test run or a measurement that is ended from outside leaves no server behind
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /**
     * Starts {@code xunlu serve} on a free port and waits until it listens.
     *
     * @param data its data folder
     * @param environment settings, e.g. {@code XUNLU_DATABASE_URL}
     * @param words further options, e.g. {@code --demo}
     */
    public static ServerProcess start(Path data, Map<String, String> environment, String... words) {
        List<String> all = new ArrayList<>(List.of("serve", "--port", "0", "--data", data.toString()));
        all.addAll(Arrays.asList(words));
        return startMain(Main.class, environment, all.toArray(String[]::new));
    }

    /**
     * Starts any server that prints its address.
     *
     * @param environment settings; {@code COMPILER} 4 compiles for long runs, where 1 is quicker at the start
     */
    public static ServerProcess startMain(Class<?> main, Map<String, String> environment, String... words) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=" + environment.getOrDefault("COMPILER", "1"),
                "-cp",
                classPath(),
                main.getName()));
        command.addAll(
                1,
                Arrays.asList(
                        environment.getOrDefault("OPTIONS", "-Xshare:auto").split(" ")));
        command.addAll(Arrays.asList(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            ServerProcess server = new ServerProcess(builder.start());
            try {
                server.port.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                return server;
            } catch (ExecutionException | TimeoutException e) {
                server.close();
                throw new IllegalStateException("the server did not start: " + server.output, e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                Matcher address = ADDRESS.matcher(line);
                if (!port.isDone() && address.find()) {
                    port.complete(Integer.valueOf(address.group(1)));
                }
            }
        } catch (IOException e) {
            output.add(e.toString());
        }
        port.completeExceptionally(new IllegalStateException("ended before it told its address"));
    }

    /** Where it listens. */
    public int port() {
        return port.join();
    }

    /** What it has printed so far, both streams. */
    public List<String> output() {
        return List.copyOf(output);
    }

    /** Seconds of processor time it has used. */
    public double processorSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
    }

    /** Ends it as {@code kill -9} does, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** Asks it to end as {@code kill -TERM} does, waits until it is gone, and tells its exit code. */
    public int stop() {
        // the process itself would close its output before it has said its last word
        process.toHandle().destroy();
        return await();
    }

    @Override
    public void close() {
        kill();
    }

    private int await() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server did not end: " + output);
            }
            reader.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The class path of this test run, also where a launcher keeps it in a class loader of its own. */
    private static String classPath() {
        for (ClassLoader loader = ServerProcess.class.getClassLoader(); loader != null; loader = loader.getParent()) {
            if (loader instanceof URLClassLoader urls) {
                List<String> paths = new ArrayList<>();
                for (URL url : urls.getURLs()) {
                    try {
                        paths.add(Path.of(url.toURI()).toString());
                    } catch (URISyntaxException e) {
                        throw new IllegalStateException(e);
                    }
                }
                return String.join(File.pathSeparator, paths);
            }
        }
        return System.getProperty("java.class.path");
    }
}
