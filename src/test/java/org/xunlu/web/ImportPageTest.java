package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunlu.SharedData;
import org.xunlu.app.TestServer;

/** The administrator imports roads in the browser. */
final class ImportPageTest {
    private static TestServer server;
    private static Chromium chromium;
    private Page page;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
    }

    @BeforeEach
    void open() {
        page = chromium.signedIn(server, "administrator", new Browser.NewContextOptions().setViewportSize(1280, 800));
        page.navigate("/?view=import");
    }

    @Test
    void a_file_is_chosen_read_and_reported() {
        Path file = SharedData.require("data/osm/monaco.osm.pbf");
        page.locator("input[type=file]").setInputFiles(file);
        page.locator("form .primary").click();
        assertThat(page.locator("#import-job")).containsText("733");
        assertThat(page.locator("#import-job")).containsText("不是机动车道路");
        assertThat(page.locator("#import-job")).containsText("footway 230");
        Chromium.picture(page, "import-report");
    }

    @Test
    void a_shapefile_without_its_reference_system_is_refused_with_the_way_out() {
        byte[] header = new byte[100];
        header[2] = 0x27;
        header[3] = 0x0a;
        page.locator("input[type=file]").setInputFiles(new FilePayload("道路.shp", "application/octet-stream", header));
        page.locator("form .primary").click();
        assertThat(page.locator("#import-job [role=alert]")).containsText("道路.shp 缺少同名的 .prj");
    }

    @Test
    void a_wrong_mapping_is_shown_at_its_field() {
        page.locator("summary", new Page.LocatorOptions().setHasText("更多选项")).click();
        page.locator("textarea[name=mapping]").fill("{\"colour\":\"X\"}");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("a.geojson", "", "{}".getBytes(StandardCharsets.UTF_8)));
        page.locator("form .primary").click();
        assertThat(page.locator("#f-mapping-error")).containsText("colour");
    }

    @Test
    void a_long_import_shows_how_far_it_is_and_can_be_stopped_or_left_to_its_end() {
        Path file = SharedData.require("data/beijing/beijing_roads.geojson.gz");
        page.locator("input[type=file]").setInputFiles(file);
        page.locator("form .primary").click();
        Locator bar = page.locator("#import-job progress");
        assertThat(bar).isVisible();
        assertThat(bar).not().hasJSProperty("value", 0);
        Chromium.picture(page, "import-running");
        page.locator("#import-job button").click();
        assertThat(page.locator("#import-job .warn")).isVisible();
        Chromium.picture(page, "import-cancelled");
        page.locator("form .primary").click();
        assertThat(page.locator("#import-job .figures-row"))
                .containsText("36,453", new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));
        Chromium.picture(page, "import-beijing");
    }

    @Test
    void a_shifted_file_is_taken_with_the_datum_that_is_offered() {
        String road =
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"highway\":\"primary\"},\"geometry\":"
                        + "{\"type\":\"LineString\",\"coordinates\":[%s]}}]}";
        byte[] there = road.formatted("[117.03,34.13],[117.032517,34.1307526],[117.035,34.131]")
                .getBytes(StandardCharsets.UTF_8);
        server.as("administrator").upload("/api/imports/roads", "file", "a.geojson", "", there, Map.of());
        // jobs run one after the other, so this one finds the roads of the first
        byte[] shifted = road.formatted("[117.035716,34.128744],[117.038222,34.129507],[117.040701,34.129763]")
                .getBytes(StandardCharsets.UTF_8);
        page.locator("input[type=file]").setInputFiles(new FilePayload("b.geojson", "", shifted));
        page.locator("form .primary").click();
        page.locator("[data-action=import-again]").click();
        assertThat(page.locator("#import-job .figures-row")).isVisible();
        assertThat(page.locator("#f-datum")).hasValue("GCJ02");
    }
}
