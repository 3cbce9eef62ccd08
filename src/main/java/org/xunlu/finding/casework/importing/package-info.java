/** The first rows and templates of case work, from files a deployer may replace. */
@NullMarked
package org.xunlu.finding.casework.importing;

import org.jspecify.annotations.NullMarked;
