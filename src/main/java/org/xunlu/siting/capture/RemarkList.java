package org.xunlu.siting.capture;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xunlu.siting.Remark;

/** Collects remarks, each once, in the order they came up. */
final class RemarkList {
    private final Set<Remark> remarks = new LinkedHashSet<>();

    void add(Remark.Kind kind, String subject) {
        remarks.add(new Remark(kind, subject));
    }

    /** Adds it; always false, for conditions. */
    boolean refuse(Remark.Kind kind, String subject) {
        add(kind, subject);
        return false;
    }

    List<Remark> all() {
        return List.copyOf(remarks);
    }
}
