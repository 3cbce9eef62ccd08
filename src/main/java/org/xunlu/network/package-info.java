/**
 * The roads of a county: register, geometry, and the network they form.
 *
 * <p>Words: a <i>road</i> is what has a route code or a name (G311); it consists of <i>segments</i>, each from node to
 * node; segments that share a node are connected. A {@link org.xunlu.network.RoadNetwork} is an immutable snapshot of
 * all of them, measured in the county's projected zone; a <i>traversal</i> is a stretch of one segment driven one way.
 *
 * <p>Laws: snapshot and algorithms are pure functions of their inputs. The one mutable thing is
 * {@link org.xunlu.network.NetworkHolder}, which swaps the snapshot when roads change. Storage hides behind
 * {@link org.xunlu.network.RoadBook}.
 */
@NullMarked
package org.xunlu.network;

import org.jspecify.annotations.NullMarked;
