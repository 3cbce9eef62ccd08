package org.xunlu.track.terminal;

import java.time.Instant;
import org.xunlu.track.Device;
import org.xunlu.track.DeviceId;

/**
 * A terminal that registered.
 *
 * @param device the device it is
 * @param identity what it said of itself
 * @param codeHash hash of the code it was given; empty when it has taken its leave
 * @param secretHash hash of the device's secret at that time: with a new secret the registration ends
 * @param registered when that was
 */
public record Terminal(
        DeviceId device, TerminalIdentity identity, String codeHash, String secretHash, Instant registered) {
    /** Whether the registration holds for the device as it is now. */
    boolean holdsFor(Device now) {
        return secretHash.equals(now.secretHash());
    }

    Terminal withoutCode() {
        return new Terminal(device, identity, "", secretHash, registered);
    }
}
