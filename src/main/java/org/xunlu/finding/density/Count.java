package org.xunlu.finding.density;

import org.xunlu.geo.Bounds;

/**
 * Findings counted together.
 *
 * @param bounds smallest box around them
 */
public record Count(Group group, long findings, Bounds bounds) {}
