package org.xunlu.overload;

import org.xunlu.rule.EditedRule;

/**
 * A row of the mass-limit table as kept.
 *
 * @param id key; 0 before it is stored
 * @param version grows by one with every edit
 */
public record MassLimitRow(long id, MassLimitRule rule, long version) implements EditedRule {
    @Override
    public String words() {
        return rule.toString().replace("MassLimitRule", "");
    }
}
