package org.xunlu.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RecentViewsTest {
    private static final Instant NOON = Instant.parse("2026-06-01T04:00:00Z");
    private static final RecentViews.View VIEW = new RecentViews.View(7, "10.0.0.1", "patrol.view", "patrol 3");

    private final RecentViews views = new RecentViews();

    @Test
    void one_who_goes_on_looking_is_noted_once_an_hour() {
        int noted = 0;
        for (int minute = 0; minute < 180; minute++) {
            noted += views.isNew(VIEW, NOON.plus(Duration.ofMinutes(minute))) ? 1 : 0;
        }
        assertThat(noted).isEqualTo(3);
    }

    @Test
    void another_person_place_or_thing_is_another_look() {
        assertThat(views.isNew(VIEW, NOON)).isTrue();
        assertThat(views.isNew(new RecentViews.View(8, "10.0.0.1", "patrol.view", "patrol 3"), NOON))
                .isTrue();
        assertThat(views.isNew(new RecentViews.View(7, "10.0.0.2", "patrol.view", "patrol 3"), NOON))
                .isTrue();
        assertThat(views.isNew(new RecentViews.View(7, "10.0.0.1", "patrol.view", "patrol 4"), NOON))
                .isTrue();
        assertThat(views.isNew(VIEW, NOON)).isFalse();
    }

    @Test
    void a_look_that_could_not_be_written_down_is_new_again() {
        views.isNew(VIEW, NOON);
        views.forget(VIEW);
        assertThat(views.isNew(VIEW, NOON)).isTrue();
    }
}
