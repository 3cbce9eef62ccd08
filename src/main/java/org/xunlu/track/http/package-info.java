/** The doors for phones, the officer's page and uploads; reading of tracks; administration of devices. */
@NullMarked
package org.xunlu.track.http;

import org.jspecify.annotations.NullMarked;
