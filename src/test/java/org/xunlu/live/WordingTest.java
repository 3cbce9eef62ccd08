package org.xunlu.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xunlu.access.Role;

final class WordingTest {
    @Test
    void an_event_is_worded_once_and_only_when_somebody_is_told() {
        List<Object> worded = new ArrayList<>();
        Feed feed = new Feed(
                payload -> {
                    worded.add(payload);
                    return "{\"at\":\"" + payload + "\"}";
                },
                0);

        feed.publish("job", Set.of(Role.DISPATCHER), Instant.EPOCH);
        assertThat(worded).isEmpty();

        List<LiveEvent> missed = feed.join(new OpenPage(), 0).orElseThrow();
        assertThat(missed).extracting(LiveEvent::text).containsExactly("{\"at\":\"1970-01-01T00:00:00Z\"}");
        assertThat(missed.get(0).text()).isSameAs(missed.get(0).text());
        assertThat(worded).hasSize(1);
    }

    private static final class OpenPage implements Viewer {
        @Override
        public Set<Role> roles() {
            return Set.of(Role.DISPATCHER);
        }

        @Override
        public boolean offer(LiveEvent event) {
            return true;
        }

        @Override
        public void drop() {}
    }
}
