package org.xunlu.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.xunlu.patrol.TestRoads;
import org.xunlu.patrol.http.PatrolScene;

/** A dispatcher's patrol page over the grid of roads of a scene, pointed at by columns and rows. */
final class GridMap {
    private GridMap() {}

    /** A page signed in, with the roads drawn. */
    static Page open(Chromium chromium, PatrolScene scene, String language) {
        Page page = chromium.signedIn(
                scene.server(), "dispatcher", new Browser.NewContextOptions().setViewportSize(1280, 800));
        page.navigate("/?view=patrol&at=14/34.016/117.01&lang=" + language);
        page.locator("html[data-ready=yes]").waitFor();
        page.waitForFunction("() => window.xunlu.map.roads.data.revision >= 0");
        return page;
    }

    /** Clicks the map at a place of the grid. */
    static void click(Page page, double column, double row) {
        Object point = page.evaluate(
                "([lon, lat]) => { const map = xunlu.map.leaflet; const box = map.getContainer().getBoundingClientRect();"
                        + " const p = map.latLngToContainerPoint([lat, lon]); return [box.x + p.x, box.y + p.y]; }",
                place(column, row));
        List<?> pixels = (List<?>) point;
        page.mouse().click(((Number) pixels.get(0)).doubleValue(), ((Number) pixels.get(1)).doubleValue());
    }

    /** Brings a place of the grid under the cross in the middle of the map. */
    static void look(Page page, double column, double row) {
        page.evaluate(
                "([lon, lat]) => { xunlu.map.leaflet.setView([lat, lon], 14, {animate: false}); }", place(column, row));
    }

    private static List<Double> place(double column, double row) {
        var at = TestRoads.at(column, row);
        return List.of(at.lon(), at.lat());
    }
}
