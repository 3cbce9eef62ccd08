package org.xunlu.overload;

/**
 * Where a picture or video of a pass lies.
 *
 * @param reference file name in the delivered archive, or address at the point, 1 to 400 characters
 */
public record MediaReference(MediaKind kind, String reference) {}
