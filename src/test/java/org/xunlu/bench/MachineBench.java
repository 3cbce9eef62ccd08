package org.xunlu.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Executors;

/**
 * What this machine can do at best, to read the other figures by: forced writes a second, bare HTTP answers a second,
 * bare INSERTs a second in PostGIS.
 */
public final class MachineBench {
    private static final long NANOS = 3_000_000_000L;

    private MachineBench() {}

    /** Prints the limits; the PostGIS row only where {@code XUNLU_TEST_POSTGIS} is set. */
    public static void main(String[] arguments) throws Exception {
        Runtime machine = Runtime.getRuntime();
        new Figure("machine", "cores", machine.availableProcessors(), "cores").fact();
        new Figure("machine", "heap", machine.maxMemory() >> 20, "MB").fact();
        new Figure("machine", "forced_writes", forcedWrites(), "4-kB writes/s, one thread").fact();
        new Figure("machine", "http_echo", httpEcho(), "requests/s, one client thread").fact();
        String postgis = System.getenv("XUNLU_TEST_POSTGIS");
        if (postgis != null) {
            new Figure("machine", "postgis_insert_commit", inserts(postgis), "single-row commits/s, one connection")
                    .fact();
        }
    }

    private static double forcedWrites() throws IOException {
        Path file = Files.createTempFile(Path.of("target"), "bench", ".bin");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer block = ByteBuffer.allocateDirect(4096);
            long start = System.nanoTime();
            int count = 0;
            while (System.nanoTime() - start < NANOS) {
                block.clear();
                channel.write(block);
                channel.force(false);
                count++;
            }
            return count / seconds(start);
        } finally {
            Files.delete(file);
        }
    }

    private static double httpEcho() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newSingleThreadExecutor());
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            HttpClient client = HttpClient.newHttpClient();
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"))
                    .build();
            for (int i = 0; i < 500; i++) {
                client.send(request, BodyHandlers.discarding());
            }
            long start = System.nanoTime();
            int count = 0;
            while (System.nanoTime() - start < NANOS) {
                client.send(request, BodyHandlers.discarding());
                count++;
            }
            return count / seconds(start);
        } finally {
            server.stop(0);
            ((java.util.concurrent.ExecutorService) server.getExecutor()).shutdownNow();
        }
    }

    private static double inserts(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS bench_insert (a BIGINT, b DOUBLE PRECISION, c DOUBLE PRECISION)");
            try (var insert = connection.prepareStatement("INSERT INTO bench_insert VALUES (?, ?, ?)")) {
                long start = System.nanoTime();
                int count = 0;
                while (System.nanoTime() - start < NANOS) {
                    insert.setLong(1, count);
                    insert.setDouble(2, 116.9);
                    insert.setDouble(3, 34.2);
                    insert.executeUpdate();
                    count++;
                }
                return count / seconds(start);
            } finally {
                statement.execute("DROP TABLE bench_insert");
            }
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
