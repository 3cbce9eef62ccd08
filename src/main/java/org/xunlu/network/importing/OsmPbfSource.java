package org.xunlu.network.importing;

import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.PrimitiveBlock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.xunlu.job.Progress;
import org.xunlu.refusal.Refusal;

/**
 * An OpenStreetMap extract. It is read twice: first the ways with a {@code highway} (or outlines with a {@code building}), then the nodes they need; so that
 * memory is taken for roads only. Ways without that tag are not counted as read.
 */
final class OsmPbfSource implements RoadSource {
    private static final Set<String> UNDERSTOOD = Set.of("OsmSchema-V0.6", "DenseNodes", "HistoricalInformation");

    private final Path file;
    private final Wanted wanted;

    OsmPbfSource(Path file, Wanted wanted) {
        this.file = file;
        this.wanted = wanted;
    }

    @Override
    public String kind() {
        return "osm.pbf";
    }

    @Override
    public Positions positions() {
        return Positions.wgs84();
    }

    /** A way with its tags and the keys of its nodes. */
    @SuppressWarnings("ArrayRecordComponent") // as for RawLine
    record Way(long id, Map<String, String> tags, long[] nodes) {}

    @Override
    public void read(Consumer<RawFeature> sink, Tally tally, Progress progress) throws IOException {
        List<Way> ways = new ArrayList<>();
        PbfRelations relations = new PbfRelations();
        if (wanted == Wanted.OUTLINES) {
            eachBlock(relations::read, new PartOfProgress(progress, 0, 0.2));
        }
        eachBlock(block -> PbfWays.read(block, wanted, relations, ways::add), new PartOfProgress(progress, 0.2, 0.45));
        ways.addAll(relations.rings());
        OsmNodes nodes = new OsmNodes(ways);
        eachBlock(nodes::read, new PartOfProgress(progress, 0.45, 0.9));
        PartOfProgress last = new PartOfProgress(progress, 0.9, 1);
        for (int i = 0; i < ways.size(); i++) {
            Way way = ways.get(i);
            RawFeature feature = feature(way, nodes);
            // rings of one relation follow each other and are one outline
            while (way.id() < 0 && i + 1 < ways.size() && ways.get(i + 1).id() == way.id()) {
                i++;
                feature = feature.with(feature(ways.get(i), nodes).lines());
            }
            sink.accept(feature);
            if (i % 1000 == 0) {
                last.fraction((double) i / ways.size());
            }
        }
    }

    /** Roads run over the edge of an extract; what is missing at the ends is cut off, a hole in between cuts the way. */
    private static RawFeature feature(Way way, OsmNodes nodes) {
        String row = way.id() < 0 ? "relation " + -way.id() : "way " + way.id();
        List<RawLine> lines = new ArrayList<>();
        int start = 0;
        boolean cut = false;
        for (int i = 0; i <= way.nodes().length; i++) {
            boolean missing = i == way.nodes().length || !nodes.has(way.nodes()[i]);
            if (missing) {
                if (i - start >= 2 || (!cut && i == way.nodes().length)) {
                    long[] part = Arrays.copyOfRange(way.nodes(), start, i);
                    lines.add(new RawLine(nodes.ordinates(part), part));
                }
                cut |= i < way.nodes().length;
                start = i + 1;
            }
        }
        if (cut) {
            return new RawFeature(
                    row, way.tags(), lines, lines.isEmpty() ? Doubt.MISSING_NODES : Doubt.NODES_CUT_OFF, "");
        }
        return new RawFeature(row, way.tags(), lines);
    }

    private interface BlockSink {
        void take(PrimitiveBlock block);
    }

    private void eachBlock(BlockSink sink, Progress progress) throws IOException {
        new PbfFrames(file)
                .each(
                        (type, content) -> {
                            if (type.equals("OSMHeader")) {
                                understand(HeaderBlock.parseFrom(content));
                            } else if (type.equals("OSMData")) {
                                sink.take(PrimitiveBlock.parseFrom(content));
                            }
                        },
                        progress);
    }

    private static void understand(HeaderBlock header) {
        for (String feature : header.getRequiredFeaturesList()) {
            if (!UNDERSTOOD.contains(feature)) {
                throw Refusal.invalid("import.pbf_feature", "file", Map.of("feature", feature));
            }
        }
    }
}
