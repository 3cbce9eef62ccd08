package org.xunlu.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.hotspot.LineGraph;
import org.xunlu.hotspot.NetworkKernelDensity;
import org.xunlu.hotspot.table.LineTable;
import org.xunlu.hotspot.table.UnitTable;
import org.xunlu.refusal.Refusal;

/** Kernel density along a network by {@code xunlu hotspot}. */
final class HotspotDensity {
    private final HotspotCommand command;
    private final HotspotTables tables;
    private final PrintWriter out;

    HotspotDensity(HotspotCommand command, HotspotTables tables) {
        this.command = command;
        this.tables = tables;
        out = command.spec.commandLine().getOut();
    }

    void run() throws IOException {
        if (command.bandwidths.isEmpty()) {
            throw Refusal.invalid("siting_file.option_missing", "--bandwidth", Map.of("option", "--bandwidth"));
        }
        LineTable lines = tables.lines();
        LineGraph.Place[] events = tables.onLines();
        double[] weights = tables.input().countsOrOnes();
        if (command.crossValidate) {
            validate(new NetworkKernelDensity(lines.graph(), command.kernel, command.split, events), weights);
            return;
        }
        List<String> ids = new ArrayList<>();
        LineGraph.Place[] at = samples(lines, events, ids);
        NetworkKernelDensity density = new NetworkKernelDensity(lines.graph(), command.kernel, command.split, at);
        List<double[]> columns = command.bandwidths.stream()
                .map(width -> density.of(events, weights, width))
                .toList();
        boolean one = columns.size() == 1;
        out.println("id,line,offset,x,y,"
                + String.join(
                        ",",
                        command.bandwidths.stream()
                                .map(width -> one ? "density" : "density_" + width)
                                .toList()));
        for (int i = 0; i < at.length; i++) {
            Coordinate place = lines.at(at[i]);
            StringBuilder row = new StringBuilder(HotspotRun.row(
                    ids.get(i), lines.id(at[i].line()), at[i].offsetMeters(), place.getX(), place.getY()));
            for (double[] column : columns) {
                row.append(',').append(column[i]);
            }
            out.println(row);
        }
    }

    /** The places asked for; without any, the events themselves. */
    private LineGraph.Place[] samples(LineTable lines, LineGraph.Place[] events, List<String> ids) throws IOException {
        Double lixel = command.lixel;
        if (lixel != null) {
            LineGraph.Place[] at = lines.graph().lixels(lixel);
            for (int i = 0; i < at.length; i++) {
                ids.add(String.valueOf(i + 1));
            }
            return at;
        }
        if (command.samples == null) {
            ids.addAll(tables.input().ids());
            return events;
        }
        UnitTable samples = SitingFiles.read(command.samples, "--samples", UnitTable::read);
        ids.addAll(samples.ids());
        return lines.snap(samples.places(tables.ground()), command.snap, command.samples.toString());
    }

    private void validate(NetworkKernelDensity density, double[] weights) {
        out.println("bandwidth,mean_log_likelihood");
        double best = Double.NEGATIVE_INFINITY;
        double bestWidth = Double.NaN;
        for (double width : command.bandwidths) {
            double likelihood = density.likelihood(weights, width);
            out.println(HotspotRun.row(width, likelihood));
            if (likelihood > best) {
                best = likelihood;
                bestWidth = width;
            }
        }
        command.spec.commandLine().getErr().println("# best bandwidth: " + bestWidth);
    }
}
