package org.xunlu.network.importing;

import crosby.binary.Osmformat.DenseNodes;
import crosby.binary.Osmformat.Node;
import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import java.util.Arrays;
import java.util.List;

/** Positions of the nodes that some ways need: sorted keys and two numbers each. */
final class OsmNodes {
    private static final double NANO = 1e-9;

    private final long[] keys;
    private final double[] lon;
    private final double[] lat;

    OsmNodes(List<OsmPbfSource.Way> ways) {
        keys = ways.stream()
                .flatMapToLong(way -> Arrays.stream(way.nodes()))
                .sorted()
                .distinct()
                .toArray();
        lon = new double[keys.length];
        lat = new double[keys.length];
        Arrays.fill(lon, Double.NaN);
    }

    /** Keeps the needed nodes of a block. */
    void read(PrimitiveBlock block) {
        for (PrimitiveGroup group : block.getPrimitivegroupList()) {
            for (Node node : group.getNodesList()) {
                keep(node.getId(), node.getLon(), node.getLat(), block);
            }
            if (group.hasDense()) {
                DenseNodes dense = group.getDense();
                long id = 0;
                long x = 0;
                long y = 0;
                for (int i = 0; i < dense.getIdCount(); i++) {
                    id += dense.getId(i);
                    x += dense.getLon(i);
                    y += dense.getLat(i);
                    keep(id, x, y, block);
                }
            }
        }
    }

    private void keep(long id, long x, long y, PrimitiveBlock block) {
        int place = Arrays.binarySearch(keys, id);
        if (place >= 0) {
            lon[place] = NANO * (block.getLonOffset() + block.getGranularity() * x);
            lat[place] = NANO * (block.getLatOffset() + block.getGranularity() * y);
        }
    }

    boolean has(long id) {
        int place = Arrays.binarySearch(keys, id);
        return place >= 0 && !Double.isNaN(lon[place]);
    }

    /** Longitude and latitude of nodes that are all there. */
    double[] ordinates(long[] nodes) {
        double[] ordinates = new double[nodes.length * 2];
        for (int i = 0; i < nodes.length; i++) {
            int place = Arrays.binarySearch(keys, nodes[i]);
            ordinates[2 * i] = lon[place];
            ordinates[2 * i + 1] = lat[place];
        }
        return ordinates;
    }
}
