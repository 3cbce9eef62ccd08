package org.xunlu.network.importing;

import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.StringTable;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The ways of one block that are wanted. */
final class PbfWays {
    private PbfWays() {}

    static void read(PrimitiveBlock block, Wanted wanted, PbfRelations relations, Consumer<OsmPbfSource.Way> sink) {
        StringTable strings = block.getStringtable();
        for (PrimitiveGroup group : block.getPrimitivegroupList()) {
            for (crosby.binary.Osmformat.Way way : group.getWaysList()) {
                Map<String, String> tags = new HashMap<>();
                for (int i = 0; i < way.getKeysCount() && i < way.getValsCount(); i++) {
                    tags.put(text(strings, way.getKeys(i)), text(strings, way.getVals(i)));
                }
                if (wanted == Wanted.OUTLINES) {
                    relations.keep(way.getId(), nodes(way));
                }
                if (wanted.way(tags)) {
                    sink.accept(new OsmPbfSource.Way(way.getId(), tags, nodes(way)));
                }
            }
        }
    }

    private static long[] nodes(crosby.binary.Osmformat.Way way) {
        long[] nodes = new long[way.getRefsCount()];
        long node = 0;
        for (int i = 0; i < nodes.length; i++) {
            node += way.getRefs(i);
            nodes[i] = node;
        }
        return nodes;
    }

    static String text(StringTable strings, int index) {
        return strings.getS(index).toStringUtf8();
    }
}
