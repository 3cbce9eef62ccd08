package org.xunlu.http;

import java.util.List;

/** The route table of one feature. */
@FunctionalInterface
public interface Routes {
    /** The rows, in the order a reader wants them. */
    List<Endpoint> endpoints();
}
