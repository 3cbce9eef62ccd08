/**
 * Where squadrons should be based 乡镇执法中队选址, and where the mobile reserve should wait.
 *
 * <p>Words: a <em>spot</em> is a place that could be a base or is one; a <em>need</em> is a part of the county that must be
 * reached, with its weight; times are those of driving at the segments' speeds. Laws: pure functions of their inputs.
 */
@NullMarked
package org.xunlu.siting.post;

import org.jspecify.annotations.NullMarked;
