/**
 * Bounded measurements behind {@code scripts/bench}: each {@code …Bench} main prints one line a figure, with what is to
 * be reached. They are no tests; the machine's own limits are printed beside them.
 */
package org.xunlu.bench;
