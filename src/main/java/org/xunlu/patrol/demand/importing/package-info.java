/** The first rows of demand, from files a deployer may replace. */
@NullMarked
package org.xunlu.patrol.demand.importing;

import org.jspecify.annotations.NullMarked;
