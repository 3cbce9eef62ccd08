package org.xunlu.job;

/** What long work tells those who wait for it. Calls are cheap; make them often, so that a cancel is heard. */
public interface Progress {
    /**
     * Says what is being done now.
     *
     * @param key message key, e.g. {@code import.stage.reading}
     * @param fraction how far the whole work is, 0 to 1
     * @throws JobCancelled when somebody asked the work to stop
     */
    void stage(String key, double fraction);

    /**
     * Says how far the whole work is, 0 to 1.
     *
     * @throws JobCancelled when somebody asked the work to stop
     */
    void fraction(double fraction);

    /** Sets a figure that people watch, e.g. rows read. */
    void count(String name, long value);

    /** For work nobody watches. */
    static Progress unwatched() {
        return new Progress() {
            @Override
            public void stage(String key, double fraction) {}

            @Override
            public void fraction(double fraction) {}

            @Override
            public void count(String name, long value) {}
        };
    }
}
