package org.xunlu.network.importing;

import org.xunlu.job.Progress;

/** The share of some work's progress that one step of it makes up. */
record PartOfProgress(Progress whole, double from, double to) implements Progress {
    @Override
    public void stage(String key, double fraction) {
        whole.stage(key, from + fraction * (to - from));
    }

    @Override
    public void fraction(double fraction) {
        whole.fraction(from + fraction * (to - from));
    }

    @Override
    public void count(String name, long value) {
        whole.count(name, value);
    }
}
