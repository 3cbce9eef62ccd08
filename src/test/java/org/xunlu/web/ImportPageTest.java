package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
}
