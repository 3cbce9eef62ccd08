package org.xunlu.track;

import java.time.Instant;

/**
 * What a device sent, as it came.
 *
 * @param protocol e.g. {@code jt808}
 * @param hex the bytes, two hexadecimal digits each; of a phone the text of its request, without its secret
 */
public record RawMessage(DeviceId device, Instant received, String protocol, String hex) {}
