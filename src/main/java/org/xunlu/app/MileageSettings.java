package org.xunlu.app;

import java.time.Duration;
import org.xunlu.coverage.MileageRules;

/** The settings {@code mileage.…}: what kilometres are made by. */
final class MileageSettings {
    private MileageSettings() {}

    static MileageRules of(Config config) {
        MileageRules usual = MileageRules.DEFAULT;
        return new MileageRules(
                Duration.ofSeconds(
                        config.number("mileage.gap-seconds", (int) usual.gap().toSeconds())),
                Duration.ofMinutes(
                        config.number("mileage.stop-minutes", (int) usual.stop().toMinutes())),
                config.number("mileage.inspected-km-per-hour", (int) usual.slowKmPerHour()),
                Duration.ofMinutes(config.number(
                        "mileage.closed-after-minutes", (int) usual.closing().toMinutes())));
    }
}
