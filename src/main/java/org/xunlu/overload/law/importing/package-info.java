/** The first rows of law from {@code gis-data/rules}. */
@NullMarked
package org.xunlu.overload.law.importing;

import org.jspecify.annotations.NullMarked;
