/**
 * What happens to a photo before it is kept: it must be a JPEG, PNG or WebP by its first bytes and of bounded size; the
 * camera's place and time are read; then all metadata go, so that a stored photo tells nothing of the phone. Files lie
 * in the data folder under the hash of their content.
 */
@NullMarked
package org.xunlu.finding.photo;

import org.jspecify.annotations.NullMarked;
