/**
 * Passes from files: text tables, spreadsheets, and archives with photos; good rows kept, bad ones told. Nothing an
 * archive says of itself is believed: sizes are bounded while reading, and folders in names are cut off.
 */
@NullMarked
package org.xunlu.overload.importing;

import org.jspecify.annotations.NullMarked;
