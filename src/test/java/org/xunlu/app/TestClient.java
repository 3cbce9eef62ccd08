package org.xunlu.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.xunlu.http.Json;

/** A browser without windows: keeps its cookie, sends its CSRF token. */
public final class TestClient {
    private final String server;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private String csrf = "";

    TestClient(String server) {
        this.server = server;
    }

    /** Signs in, asserting that it works. */
    public TestClient signIn(String login, String password) {
        TestReply reply = post("/api/session", Map.of("login", login, "password", password));
        if (reply.status() != 200) {
            throw new AssertionError("sign-in of " + login + " failed: " + reply);
        }
        csrf = reply.json().path("csrf").asText();
        return this;
    }

    /** The session cookie's value, for a browser that shall be signed in. */
    public String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("xunlu_session"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Goes on with another CSRF token, e.g. after a change of password. */
    public TestClient withCsrf(String token) {
        csrf = token;
        return this;
    }

    public TestReply get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public TestReply delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    /** Posts a value as JSON; a String is sent as it is. */
    public TestReply post(String path, Object body, String... headers) {
        return json("POST", path, body, headers);
    }

    public TestReply put(String path, Object body, String... headers) {
        return json("PUT", path, body, headers);
    }

    public TestReply patch(String path, Object body, String... headers) {
        return json("PATCH", path, body, headers);
    }

    /** Posts bytes of any type. */
    public TestReply postBytes(String path, String contentType, byte[] body) {
        return send("POST", path, BodyPublishers.ofByteArray(body), "Content-Type", contentType);
    }

    /** Posts a form with one file and text fields. */
    public TestReply upload(
            String path, String field, String fileName, String fileType, byte[] file, Map<String, String> fields) {
        String boundary = "----" + UUID.randomUUID();
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        fields.forEach((name, value) -> form.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: " + fileType + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(file);
        form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return postBytes(path, "multipart/form-data; boundary=" + boundary, form.toByteArray());
    }

    /** Opens a stream, e.g. of server-sent events; the caller closes it. */
    public InputStream stream(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> response =
                http.send(request("GET", path, BodyPublishers.noBody()).build(), BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode());
        }
        return response.body();
    }

    /** Sends anything. */
    public TestReply send(String method, String path, BodyPublisher body, String... headers) {
        try {
            HttpRequest.Builder request = request(method, path, body).timeout(Duration.ofSeconds(60));
            for (int i = 0; i + 1 < headers.length; i += 2) {
                request.setHeader(headers[i], headers[i + 1]);
            }
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new TestReply(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(method + " " + path, e);
        }
    }

    private HttpRequest.Builder request(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + path)).method(method, body);
        if (!csrf.isEmpty()) {
            request.header("X-CSRF-Token", csrf);
        }
        return request;
    }

    private TestReply json(String method, String path, Object body, String... headers) {
        String text = body instanceof String string ? string : Json.text(body);
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/json";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return send(method, path, BodyPublishers.ofString(text), all);
    }
}
