package org.xunlu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;

final class ListeningTest {
    private static Path data;

    private static Database database;
    private static Server server;
    private static HttpClient client;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        data = folder;
        database = TestDatabases.h2();
        Config config = Config.load(data, Map.of("XUNLU_HTTPS_PORT", "0", "XUNLU_ACCOUNT_HASH_MEMORY_KIB", "64"));
        server = Server.start(config, database, Clock.systemUTC(), 0, Path.of("web"));
        KeyStore made = KeyStore.getInstance(
                data.resolve("https.p12").toFile(),
                Files.readString(data.resolve("https.password")).toCharArray());
        SSLContext tls = trusting(made.getCertificate("xunlu"));
        client = HttpClient.newBuilder().sslContext(tls).build();
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @Test
    void a_made_certificate_serves_https_and_makes_the_cookie_secure() throws Exception {
        server.features()
                .account()
                .persons()
                .enrollWithPassword(
                        "planner", "演示员", java.util.Set.of(org.xunlu.access.Role.PLANNER), TestServer.PASSWORD);
        HttpResponse<String> reply = client.send(
                HttpRequest.newBuilder(URI.create(https() + "/api/session"))
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"login\":\"planner\",\"password\":\"" + TestServer.PASSWORD + "\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Set-Cookie").orElse("")).contains("Secure");
        assertThat(reply.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(server.listening().advice().orElse("")).containsPattern("([0-9A-F]{2}:){31}[0-9A-F]{2}");
    }

    @Test
    void a_phone_that_installs_the_root_trusts_the_server() throws Exception {
        HttpResponse<byte[]> fetched = client.send(
                HttpRequest.newBuilder(URI.create(http() + "/xunlu-ca.crt")).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(fetched.headers().firstValue("Content-Type").orElse("")).contains("application/x-x509-ca-cert");
        Certificate root =
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(fetched.body()));
        HttpClient phone = HttpClient.newBuilder().sslContext(trusting(root)).build();
        HttpResponse<String> page = phone.send(
                HttpRequest.newBuilder(URI.create(https() + "/officer.html")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Files.exists(data.resolve("https-root.p12")))
                .as("the root's key is thrown away")
                .isFalse();
    }

    private static SSLContext trusting(Certificate certificate) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("xunlu", certificate);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return tls;
    }

    @Test
    void keys_are_readable_by_their_owner_only() throws Exception {
        for (String file : new String[] {"https.p12", "https.password"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void plain_http_leads_pages_to_https_and_refuses_passwords() throws Exception {
        HttpResponse<String> page = plain(HttpRequest.newBuilder(URI.create(http() + "/login.html?lang=en"))
                .build());
        assertThat(page.statusCode()).isEqualTo(308);
        assertThat(page.headers().firstValue("Location")).contains(https() + "/login.html?lang=en");
        HttpResponse<String> signIn = plain(HttpRequest.newBuilder(URI.create(http() + "/api/session"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build());
        assertThat(signIn.statusCode()).isEqualTo(403);
        assertThat(plain(HttpRequest.newBuilder(URI.create(http() + "/api/health"))
                                .build())
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> plain(HttpRequest request) throws Exception {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String http() {
        return "http://127.0.0.1:" + server.port();
    }

    private String https() {
        return "https://127.0.0.1:" + server.listening().securePort().orElseThrow();
    }
}
