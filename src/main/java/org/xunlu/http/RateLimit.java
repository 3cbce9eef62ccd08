package org.xunlu.http;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xunlu.refusal.Refusal;

/** So many requests from one address in so much time, and no more. IPv6 clients count by their /64 network. */
public final class RateLimit {
    private static final int MOST_ADDRESSES = 20_000;

    private final int requests;
    private final Duration period;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /** Lets through this many requests a period, all at once if they come so. */
    public RateLimit(int requests, Duration period) {
        this.requests = requests;
        this.period = period;
    }

    /**
     * Takes one request.
     *
     * @throws Refusal {@code too_many} with the seconds to wait, when the address has used its share up
     */
    public void take(String address) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(network(address), key -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, period))
                    .build());
        }
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            throw Refusal.of(Refusal.Kind.TOO_MANY, "too_many", Map.of("seconds", seconds));
        }
    }

    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] groups = address.split(":", -1);
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < Math.min(4, groups.length); i++) {
            network.append(groups[i]).append(':');
        }
        return network.toString();
    }
}
