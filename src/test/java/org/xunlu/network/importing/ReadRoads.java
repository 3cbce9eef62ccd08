package org.xunlu.network.importing;

import java.io.IOException;
import java.nio.file.Path;
import org.xunlu.network.RoadNetwork;

/** Networks read from files into memory, for tests of other packages. */
public final class ReadRoads {
    private ReadRoads() {}

    /** The roads of a file as an import with the usual options takes them. */
    public static RoadNetwork from(Path file) throws IOException {
        Imports imports = new Imports();
        imports.run(file);
        return imports.network();
    }
}
