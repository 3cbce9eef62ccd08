/** The roads over HTTP: the compact network for the map, the register, addresses and ways. */
@NullMarked
package org.xunlu.network.http;

import org.jspecify.annotations.NullMarked;
