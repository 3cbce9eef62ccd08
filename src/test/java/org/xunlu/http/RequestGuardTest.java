package org.xunlu.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;

final class RequestGuardTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=x", "application/json", "application/octet-stream"})
    void an_upload_of_two_gigabytes_is_refused_before_it_is_sent(String type) throws IOException {
        long begin = System.nanoTime();
        String answer = raw("POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                + "\r\nContent-Length: 2147483648\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413");
        assertThat(answer).contains("body_too_large").contains("2048");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void a_body_that_hides_its_length_is_cut_off() throws IOException {
        StringBuilder body = new StringBuilder();
        String mebibyte = "x".repeat(1 << 20);
        for (int i = 0; i < 9; i++) {
            body.append("100000\r\n").append(mebibyte).append("\r\n");
        }
        String answer = raw("POST /api/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n" + body + "0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @Test
    void every_answer_tells_the_browser_what_it_may_do() {
        for (String path : new String[] {"/", "/api/health", "/api/session", "/no/such/page"}) {
            TestReply reply = server.anyone().get(path);
            assertThat(reply.header("Content-Security-Policy"))
                    .as(path)
                    .contains("script-src 'self';")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(reply.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(reply.header("Permissions-Policy")).contains("geolocation=(self)");
            assertThat(reply.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        }
    }

    @Test
    void a_claimed_forwarded_address_is_not_believed() {
        TestReply reply = server.anyone()
                .post("/api/session", Map.of("login", "planner", "password", "x"), "X-Forwarded-For", "203.0.113.9");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(server.as("auditor").get("/api/audit?login=planner").text())
                .contains("127.0.0.1")
                .doesNotContain("203.0.113.9");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
                // the server has answered and closed while we still wrote; its answer is waiting
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
