/** Passes from files: comma-separated text with Chinese or English headers, row by row, good rows kept, bad ones told. */
@NullMarked
package org.xunlu.overload.importing;

import org.jspecify.annotations.NullMarked;
