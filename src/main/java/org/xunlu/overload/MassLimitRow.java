package org.xunlu.overload;

/**
 * A row of the mass-limit table as kept.
 *
 * @param id key; 0 before it is stored
 * @param version grows by one with every edit
 */
public record MassLimitRow(long id, MassLimitRule rule, long version) {}
