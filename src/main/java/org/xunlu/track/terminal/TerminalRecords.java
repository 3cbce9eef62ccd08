package org.xunlu.track.terminal;

import java.util.List;

/** Storage of terminals, as the register needs it. */
public interface TerminalRecords {
    /** Every terminal, in no order. */
    List<Terminal> listAll();

    /** Stores a terminal in the place of the one its device had. */
    void save(Terminal terminal);
}
