package org.xunlu.track;

import java.time.Instant;

/**
 * Somebody who tried to report positions and was refused, for the administrator to adopt or to wonder about.
 *
 * @param uniqueId the name it called itself by, at most 64 characters of it
 * @param protocol how it called
 * @param from network address of the last try
 * @param first first try since the start of the server
 * @param last last try
 * @param tries how often
 * @param wrongSecret whether the name is known and only the secret was wrong
 */
public record UnknownDevice(
        String uniqueId, String protocol, String from, Instant first, Instant last, long tries, boolean wrongSecret) {

    UnknownDevice again(String address, Instant at, boolean wrong) {
        return new UnknownDevice(uniqueId, protocol, address, first, at, tries + 1, wrong);
    }
}
