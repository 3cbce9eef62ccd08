package org.xunlu.track;

import java.time.Instant;

/**
 * Somebody who tried to report positions under a name nobody registered, for the administrator to adopt or to wonder
 * about.
 *
 * @param uniqueId the name it called itself by, at most 64 characters of it
 * @param protocol how it called last
 * @param detail what else it said of itself, e.g. a plate or a model; often empty
 * @param network from where it called last
 * @param first first try that is remembered
 * @param last last try
 * @param tries how often
 */
public record UnknownDevice(
        String uniqueId,
        String protocol,
        String detail,
        AddressClass network,
        Instant first,
        Instant last,
        long tries) {

    UnknownDevice again(String by, String said, AddressClass from, Instant at) {
        return new UnknownDevice(uniqueId, by, said.isEmpty() ? detail : said, from, first, at, tries + 1);
    }
}
