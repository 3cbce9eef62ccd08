package org.xunlu.network.importing;

import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Outlines that an OpenStreetMap extract keeps as relations of several ways, such as a castle with its courtyard. */
final class PbfRelations {
    private final List<Outline> outlines = new ArrayList<>();
    private final Set<Long> members = new HashSet<>();
    private final Map<Long, long[]> ways = new HashMap<>();

    /** A relation with the keys of its ways. */
    private record Outline(long id, Map<String, String> tags, List<Long> ways) {}

    /** Takes note of the multi-polygons of a block. */
    void read(PrimitiveBlock block) {
        for (PrimitiveGroup group : block.getPrimitivegroupList()) {
            for (Relation relation : group.getRelationsList()) {
                Map<String, String> tags = new HashMap<>();
                for (int i = 0; i < relation.getKeysCount() && i < relation.getValsCount(); i++) {
                    tags.put(
                            PbfWays.text(block.getStringtable(), relation.getKeys(i)),
                            PbfWays.text(block.getStringtable(), relation.getVals(i)));
                }
                if ("multipolygon".equals(tags.get("type")) && Wanted.OUTLINES.way(tags)) {
                    add(relation, tags);
                }
            }
        }
    }

    private void add(Relation relation, Map<String, String> tags) {
        List<Long> own = new ArrayList<>();
        long way = 0;
        for (int i = 0; i < relation.getMemidsCount(); i++) {
            way += relation.getMemids(i);
            if (relation.getTypes(i) == Relation.MemberType.WAY) {
                own.add(way);
            }
        }
        members.addAll(own);
        outlines.add(new Outline(relation.getId(), tags, own));
    }

    /** Keeps the nodes of a way that some relation has. */
    void keep(long way, long[] nodes) {
        if (members.contains(way)) {
            ways.put(way, nodes);
        }
    }

    /** The relations' rings as ways of their own, so that their nodes are read with all others. */
    List<OsmPbfSource.Way> rings() {
        List<OsmPbfSource.Way> rings = new ArrayList<>();
        for (Outline outline : outlines) {
            List<long[]> parts = new ArrayList<>();
            for (long way : outline.ways()) {
                long[] nodes = ways.get(way);
                if (nodes != null && nodes.length > 1) {
                    parts.add(nodes);
                }
            }
            for (long[] ring : joined(parts)) {
                rings.add(new OsmPbfSource.Way(-outline.id(), outline.tags(), ring));
            }
        }
        return rings;
    }

    /** Ways joined end to end until they close. */
    private static List<long[]> joined(List<long[]> parts) {
        List<long[]> open = new ArrayList<>(parts);
        List<long[]> rings = new ArrayList<>();
        while (!open.isEmpty()) {
            long[] ring = open.remove(open.size() - 1);
            for (int i = 0; i < open.size() && ring[0] != ring[ring.length - 1]; ) {
                long[] next = open.get(i);
                long end = ring[ring.length - 1];
                if (next[0] == end || next[next.length - 1] == end) {
                    ring = appended(ring, next);
                    open.remove(i);
                    i = 0;
                } else {
                    i++;
                }
            }
            rings.add(ring);
        }
        return rings;
    }

    private static long[] appended(long[] ring, long[] next) {
        boolean forward = next[0] == ring[ring.length - 1];
        long[] longer = java.util.Arrays.copyOf(ring, ring.length + next.length - 1);
        for (int i = 1; i < next.length; i++) {
            longer[ring.length + i - 1] = forward ? next[i] : next[next.length - 1 - i];
        }
        return longer;
    }
}
