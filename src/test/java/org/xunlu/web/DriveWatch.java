package org.xunlu.web;

import com.microsoft.playwright.Page;
import java.util.List;
import org.xunlu.geo.LonLat;

/**
 * Looks at an open dispatcher's page with every frame: where the unit is drawn, and whether the pixel of a place has been
 * painted as driven on the patrol's route.
 */
public final class DriveWatch {
    private static final String SCRIPT = """
            ([layer]) => {
              const watch = { place: null, paintedAt: 0, seenAt: 0 };
              window.driveWatch = watch;
              const isPainted = ([lon, lat]) => {
                for (const { tile, coords } of xunlu.map.roads.paints.get(layer).layer.live.values()) {
                  const scale = 256 * 2 ** coords.z;
                  const sin = Math.sin(lat * Math.PI / 180);
                  const x = (lon / 360 + 0.5) * scale - coords.x * 512;
                  const y = (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * scale - coords.y * 512;
                  if (tile.width < 2 || x < 0 || y < 0 || x >= 512 || y >= 512) continue;
                  const size = tile.width / 512;
                  if (tile.getContext('2d').getImageData(Math.floor(x * size), Math.floor(y * size), 1, 1).data[3] > 0) return true;
                }
                return false;
              };
              const look = () => {
                if (watch.place && !watch.paintedAt && isPainted(watch.place)) watch.paintedAt = Date.now();
                const near = ({ lon, lat }) => Math.abs(lon - watch.place[0]) < 1e-5 && Math.abs(lat - watch.place[1]) < 1e-5;
                if (watch.place && !watch.seenAt && xunlu.map.units.all().some(near)) watch.seenAt = Date.now();
                requestAnimationFrame(look);
              };
              requestAnimationFrame(look);
            }""";

    private final Page page;

    private DriveWatch(Page page) {
        this.page = page;
    }

    /** Watches what the open patrol's unit drives. */
    public static DriveWatch on(Page page) {
        page.evaluate(SCRIPT, List.of("patrol-driven"));
        return new DriveWatch(page);
    }

    /** Waits for this place from now on. */
    public void expect(LonLat place) {
        page.evaluate(
                "place => Object.assign(driveWatch, { place, paintedAt: 0, seenAt: 0 })",
                List.of(place.lon(), place.lat()));
    }

    /** When the unit was at the place and the road painted up to there, in milliseconds of the clock; waits for it. */
    public long shownAt() {
        return moment("driveWatch.seenAt && driveWatch.paintedAt && Math.max(driveWatch.seenAt, driveWatch.paintedAt)");
    }

    /** When the road was painted at the place; waits for it. */
    public long paintedAt() {
        return moment("driveWatch.paintedAt");
    }

    private long moment(String expression) {
        return ((Number) page.waitForFunction("() => " + expression).jsonValue()).longValue();
    }
}
