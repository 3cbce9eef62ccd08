package org.xunlu.siting;

import java.util.List;
import java.util.Set;

/**
 * What the choice must respect, by candidates' ids.
 *
 * @param existing stand already: they catch, cost nothing and do not count as points
 * @param required must be built, and count
 * @param forbidden must not be built
 * @param exclusive groups of which at most one may stand
 */
public record SiteRules(
        Set<String> existing, Set<String> required, Set<String> forbidden, List<Set<String>> exclusive) {
    /** No rules. */
    public static final SiteRules NONE = new SiteRules(Set.of(), Set.of(), Set.of(), List.of());

    /** Copies. */
    public SiteRules {
        existing = Set.copyOf(existing);
        required = Set.copyOf(required);
        forbidden = Set.copyOf(forbidden);
        exclusive = exclusive.stream().map(Set::copyOf).toList();
    }
}
