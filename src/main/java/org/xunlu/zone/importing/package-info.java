/** Reads the first rows of zone rules from the tables a deployer may edit. */
@NullMarked
package org.xunlu.zone.importing;

import org.jspecify.annotations.NullMarked;
