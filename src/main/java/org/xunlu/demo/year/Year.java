package org.xunlu.demo.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.xunlu.asset.AssetDetails;
import org.xunlu.demo.Seeds;
import org.xunlu.demo.county.Anchors;
import org.xunlu.demo.county.DemoNetwork;
import org.xunlu.network.RoadNetwork;
import org.xunlu.overload.CheckpointDetails;

/**
 * All that happened in the generated year.
 *
 * @param brigade people and cars
 * @param calendar shifts around the last day
 * @param events markets and closed roads
 * @param duties road-environment patrols, by departure
 * @param fixes positions of the last days
 * @param stations weighing places
 * @param passes trucks weighed, as delivered
 * @param noted plates officers noted
 * @param stops vehicles stopped on the road
 * @param sightings findings, by time
 * @param things what stands beside the roads
 * @param freight where trucks come from and go to
 * @param evidence what became of the best records of the off-site points
 */
public record Year(
        Brigade brigade,
        DutyCalendar calendar,
        RoadEvents events,
        List<Duty> duties,
        List<RecentFixes.At> fixes,
        List<CheckpointDetails> stations,
        DirtyPasses passes,
        List<Spotters.Noted> noted,
        List<RoadStops.Drawn> stops,
        List<Sighting> sightings,
        List<AssetDetails> things,
        Freight freight,
        EvidenceYear evidence) {

    public Year {
        duties = List.copyOf(duties);
        fixes = List.copyOf(fixes);
        stations = List.copyOf(stations);
        noted = List.copyOf(noted);
        stops = List.copyOf(stops);
        sightings = List.copyOf(sightings);
        things = List.copyOf(things);
    }

    /** Draws the year that ends with this day. */
    public static Year draw(Anchors anchors, DemoNetwork county, RoadNetwork network, LocalDate lastDay, Seeds seeds) {
        Brigade brigade = Brigade.of(anchors, lastDay);
        List<Duty> duties = Duties.of(brigade, network, lastDay, seeds);
        List<TruckPass> clean = new ArrayList<>(FixedStationYear.of(lastDay, seeds));
        clean.addAll(OffSiteYear.of(duties, brigade, lastDay, seeds));
        List<CheckpointDetails> stations = Stations.of(network, lastDay);
        Spotters spotters = Spotters.of(duties, stations, network, lastDay, seeds);
        clean.addAll(BypassTrips.of(stations, network, lastDay, seeds));
        clean.addAll(spotters.passes());
        DirtyPasses passes = DirtyPasses.of(clean, seeds);
        return new Year(
                brigade,
                DutyCalendar.of(brigade, lastDay),
                RoadEvents.of(anchors, network, lastDay, seeds),
                duties,
                RecentFixes.of(duties, network, lastDay, seeds),
                stations,
                passes,
                spotters.tags(),
                RoadStops.of(clean, network, lastDay, seeds),
                Sightings.of(duties, network, lastDay, seeds),
                RoadsideThings.of(county, network, seeds, lastDay),
                Freight.of(county, network, lastDay, seeds),
                EvidenceYear.of(passes, lastDay, seeds));
    }

    /** What was planted, as CSV files by name. */
    public Map<String, String> truth(LocalDate lastDay) {
        Map<String, String> files = new TreeMap<>();
        files.put("year.csv", figures());
        files.put("freight-flows.csv", freight.truth());
        files.put("dirty-passes.csv", passes.truth());
        files.put(
                "bypass.csv",
                "point,way_round,from_day,rate_before,rate_after\nYS-F1,YS-F4," + Stations.announced(lastDay)
                        + ",0.121,0.003\n");
        files.put("bypass-trips.csv", "from,point,to\nYS-T1,YS-F1,YS-T2\n");
        files.put(
                "spotters.csv",
                "plate,known_from\n" + String.join(",points\n", Spotters.AT_POINTS) + ",points\n"
                        + String.join(",notes\n", Spotters.NOTED) + ",notes\n");
        files.put("hot-hours.csv", "point,from_hour,to_hour,rate,rate_otherwise\nYS-F3,22,4,0.34,0.045\n");
        files.put("leak.csv", "point,squadron,over_limit_rate_while_it_drives,otherwise\nYS-F2,1,0,0.09\n");
        files.put(
                "offenders.csv",
                "plate,planted_over_limit_trips\n" + String.join(",5\n", OffSiteYear.OFFENDERS) + ",5\n");
        return files;
    }

    private String figures() {
        StringBuilder csv = new StringBuilder("figure,value,unit\n");
        row(csv, "road_environment_dispatches", duties.size(), "车次");
        row(
                csv,
                "road_environment_officers",
                duties.stream().mapToInt(duty -> duty.crew().size()).sum(),
                "人次");
        row(csv, "patrolled_km", duties.stream().mapToDouble(Duty::lengthMeters).sum() / 1000, "km");
        row(csv, "over_limit_at_fixed_stations", FixedStationYear.OVER, "台");
        row(csv, "of_these_severe", FixedStationYear.SEVERE, "台");
        row(csv, "unloaded", FixedStationYear.UNLOADED_KG / 1000.0, "t");
        row(csv, "modified", RoadStops.MODIFIED, "台");
        row(csv, "no_permit", RoadStops.NO_PERMIT, "台");
        row(csv, "spillage", RoadStops.SPILLAGE, "台");
        row(csv, "police_points", RoadStops.POLICE_POINTS, "分");
        row(csv, "offsite_evidence_sets", EvidenceYear.COLLECTED, "份");
        row(csv, "offsite_filed", EvidenceYear.FILED, "件");
        row(csv, "permits_revoked", evidence.revocations().size(), "本");
        row(csv, "obstacles_cleared", 65, "处");
        row(csv, "nonstandard_removed", 41, "处");
        row(csv, "billboards_removed", 1, "处");
        row(csv, "road_markets_dispersed", 2, "处");
        return csv.toString();
    }

    private static void row(StringBuilder csv, String name, double value, String unit) {
        csv.append(name)
                .append(',')
                .append(String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.3f", value))
                .append(',')
                .append(unit)
                .append('\n');
    }
}
