package org.xunlu.siting.project;

/**
 * A point being built.
 *
 * @param version grows by one with every edit
 */
public record SiteProject(long id, ProjectDetails details, long version) {}
