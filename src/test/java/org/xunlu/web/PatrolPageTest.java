package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.patrol.http.PatrolScene;

/** A dispatcher's way from the empty list to the summary, by mouse and keyboard. */
final class PatrolPageTest {
    private static PatrolScene scene;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        scene = PatrolScene.start(8);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        scene.close();
    }

    @Test
    void roads_are_picked_given_out_published_and_summed_up() {
        Page page = open("zh");
        page.locator("[data-action=new-patrol]").click();
        page.locator("#patrol-name").fill("演示巡查一");
        GridMap.click(page, 1.5, 3);
        GridMap.click(page, 2.5, 3);
        assertThat(page.locator("#patrol-editor .note").first()).containsText("已点选 2 段");
        GridMap.click(page, 3, 4.5);
        assertThat(page.locator("#patrol-editor .note").first()).containsText("已点选 3 段");
        page.locator("[data-action=undo]").click();
        assertThat(page.locator("#patrol-editor .note").first()).containsText("已点选 2 段");
        assertThat(page.locator("#route-figures")).containsText("0.9 km");
        Chromium.picture(page, "patrol-editor");
        page.locator("[data-action=save-patrol]").click();

        assertThat(page.locator("#patrol-card[data-state=DRAFT]")).containsText("演示巡查一");
        page.locator("[data-action=assign]").click();
        page.locator("#assign-unit").selectOption(new SelectOption().setIndex(1));
        assertThat(page.locator("#assign-form .note.warn")).containsText("至少需要 2 人");
        page.locator("[data-action=assign-now]").click();
        assertThat(page.locator("#assign-form [role=alert]")).containsText("行政处罚法 第42条");
        Chromium.picture(page, "patrol-refused");
        page.locator("#assign-unit").selectOption(new SelectOption().setIndex(0));
        page.locator("[data-action=assign-now]").click();

        assertThat(page.locator("#patrol-card[data-state=ASSIGNED]")).containsText("演示一号车");
        page.locator("[data-action=publish]").click();
        Locator question = page.locator("dialog[open]");
        assertThat(question).containsText("演示员甲");
        question.locator("button.primary").click();
        page.locator("#patrol-card[data-state=PUBLISHED] [data-action=start]").click();
        page.locator("#patrol-card[data-state=DRIVING] [data-action=finish]").click();
        assertThat(page.locator("#patrol-card[data-state=DONE] #left-out li")).hasCount(1);
        assertThat(page.locator("#left-out")).containsText("X4");
        page.locator("#left-out button").click();
        Chromium.picture(page, "patrol-summary");
        assertNoErrors("422");
        page.context().close();
    }

    @Test
    void when_two_change_one_patrol_both_versions_are_shown_and_one_is_chosen() {
        long id = scene.draft("两人改", 1, 2);
        Page page = open("en&sel=patrol:" + id);
        page.locator("#patrol-card [data-action=edit]").click();
        page.locator("#patrol-name").fill("mine");
        scene.server()
                .as("dispatcher")
                .put("/api/patrols/" + id, Map.of("name", "theirs", "segments", List.of(1, 2, 3)), "If-Match", "\"1\"");
        page.locator("[data-action=save-patrol]").click();

        Locator table = page.locator("#conflict");
        assertThat(table).containsText("mine");
        assertThat(table).containsText("theirs");
        assertThat(table).containsText("3 segments");
        Chromium.picture(page, "patrol-conflict");
        page.locator("[data-action=keep-mine]").click();
        assertThat(page.locator("#patrol-card h2")).containsText("mine");
        assertThat(scene.server()
                        .as("dispatcher")
                        .get("/api/patrols/" + id)
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(3);
        assertNoErrors("409");
        page.context().close();
    }

    @Test
    void an_area_is_drawn_and_its_classes_chosen_with_the_keyboard() {
        Page page = open("zh");
        page.locator("[data-action=new-patrol]").click();
        page.locator("[data-action=area]").click();
        page.locator("#map").focus();
        for (double[] corner : new double[][] {{0.5, 1.5}, {4.5, 1.5}, {4.5, 3.5}}) {
            GridMap.look(page, corner[0], corner[1]);
            page.keyboard().press(" ");
        }
        page.keyboard().press("Enter");
        assertThat(page.locator("#route-figures")).containsText("km");
        String before = page.locator("#route-figures").innerText();
        page.locator(".chip[data-class=COUNTY]").press("Enter");
        assertThat(page.locator("#route-figures"))
                .not()
                .containsText(before.lines().toList().get(1));
        assertNoErrors("no refusal here");
        page.context().close();
    }

    @Test
    void the_duty_list_shows_who_has_no_certificate() {
        Page page = chromium.signedIn(scene.server(), "dispatcher", new Browser.NewContextOptions());
        page.navigate("/?view=roster&lang=zh");
        assertThat(page.locator("#units tbody tr")).hasCount(2);
        assertThat(page.locator("#units tbody tr").nth(1).locator(".badge.bad")).containsText("1");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("人员")).click();
        assertThat(page.locator("#officers .badge.bad")).hasCount(1);
        Chromium.picture(page, "patrol-officers");
        page.locator("[data-action=add-officers]").click();
        page.locator("dialog [name=name]").fill("演示员戊");
        page.locator("dialog button.primary").click();
        assertThat(page.locator("#officers tbody tr")).hasCount(5);
        assertNoErrors("no refusal here");
        page.context().close();
    }

    /** The browser complained of nothing but the refusal that the test asked for. */
    private static void assertNoErrors(String refusal) {
        List<String> errors = chromium.errors().stream()
                .filter(error -> !error.startsWith("Failed to load") || !error.contains(refusal))
                .toList();
        chromium.errors().clear();
        assertThat(errors).isEmpty();
    }

    private static Page open(String language) {
        return GridMap.open(chromium, scene, language);
    }
}
