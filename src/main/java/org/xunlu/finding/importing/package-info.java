/** Findings' rules from the files a deployer may replace. */
@NullMarked
package org.xunlu.finding.importing;

import org.jspecify.annotations.NullMarked;
