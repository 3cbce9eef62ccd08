/**
 * Linear and mixed-integer programs, solved by OR-Tools where its native library loads. Nothing else knows the library.
 */
@NullMarked
package org.xunlu.siting.solver;

import org.jspecify.annotations.NullMarked;
