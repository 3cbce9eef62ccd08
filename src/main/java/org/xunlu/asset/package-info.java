/**
 * The register of what stands on and beside the road: billboards, structures, signs, station equipment.
 *
 * <p>One register for all kinds: an {@link org.xunlu.asset.Asset} has a kind, a place and attributes; which attributes a
 * kind has, and of what type and unit, is told by {@link org.xunlu.asset.AssetKind}. Load ratings and clearances of
 * bridges are for inside use only (《公开地图内容表示规范》), so nothing here is served to people who are not signed in.
 */
@NullMarked
package org.xunlu.asset;

import org.jspecify.annotations.NullMarked;
