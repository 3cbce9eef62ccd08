package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClient;
import org.xunlu.app.TestServer;
import org.xunlu.geo.LonLat;
import org.xunlu.patrol.http.Terminal;

/** A dispatcher's line that breaks and comes back, and a page that asks for one squadron only. */
final class LiveLineTest {
    @Test
    void a_lost_line_is_told_and_what_was_missed_is_caught_up_and_a_chosen_squadron_is_all_that_is_sent() {
        try (TestServer server = TestServer.start();
                Chromium chromium = Chromium.start()) {
            TestClient dispatcher = server.as("dispatcher");
            Car one = car(server, "甲车", squadron(dispatcher, "一中队"));
            long second = squadron(dispatcher, "二中队");
            Car other = car(server, "乙车", second);
            one.terminal.send(new LonLat(117, 34), Instant.now().minusSeconds(20));
            other.terminal.send(new LonLat(117.1, 34), Instant.now().minusSeconds(20));
            Page page =
                    chromium.signedIn(server, "dispatcher", new Browser.NewContextOptions().setViewportSize(1280, 800));
            page.navigate("/?view=units&lang=zh");
            assertThat(page.locator(".line-state")).hasAttribute("data-state", "live");
            assertThat(page.locator("#view-units .row")).hasCount(2);

            page.context().setOffline(true);
            assertThat(page.locator(".line-state")).hasAttribute("data-state", "lost");
            page.evaluate("() => xunlu.api.get('/api/units').catch(xunlu.fail)");
            assertThat(page.locator("#toasts .toast.error")).hasCount(1);
            one.terminal.send(new LonLat(117.002, 34), Instant.now());
            page.context().setOffline(false);
            assertThat(page.locator(".line-state")).hasAttribute("data-state", "live");
            assertThat(page.locator("#toasts .toast.error")).hasCount(0);
            page.waitForFunction("() => xunlu.map.units.all().some((fix) => fix.lon === 117.002)");

            page.locator("#units-squadron").selectOption(Long.toString(second));
            assertThat(page.locator("#view-units .row")).hasCount(1);
            assertThat(page.locator("#row-" + other.unit)).isVisible();
            one.terminal.send(new LonLat(117.003, 34), Instant.now());
            other.terminal.send(new LonLat(117.101, 34), Instant.now());
            page.waitForFunction("() => xunlu.map.units.all().some((fix) => fix.lon === 117.101)");
            assertThat((Integer) page.evaluate("() => xunlu.map.units.all().length"))
                    .isEqualTo(1);
            Chromium.picture(page, "units-of-a-squadron");
            page.context().close();
            assertThat(chromium.errors().stream().filter(error -> !error.contains("ERR_")))
                    .isEmpty();
        }
    }

    private static long squadron(TestClient dispatcher, String name) {
        return dispatcher
                .post("/api/squadrons", Map.of("name", name))
                .json()
                .path("id")
                .asLong();
    }

    private static Car car(TestServer server, String name, long squadron) {
        long unit = server.as("dispatcher")
                .post("/api/units", Map.of("name", name, "squadronId", squadron, "plate", "皖L·演0001"))
                .json()
                .path("id")
                .asLong();
        return new Car(new Terminal(server, "car-" + unit, unit), unit);
    }

    /** A car with its terminal. */
    private record Car(Terminal terminal, long unit) {}
}
