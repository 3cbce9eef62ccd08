package org.xunlu.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.xunlu.database.Database;
import org.xunlu.demo.Score;
import org.xunlu.network.sql.NetworkStore;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.sql.CheckpointStore;
import org.xunlu.roadside.RoadsideStudy;
import org.xunlu.roadside.bypass.RateShift;
import org.xunlu.roadside.bypass.TripFinder;
import org.xunlu.roadside.spotter.LeakIndicator;
import org.xunlu.roadside.spotter.TailFinder;
import org.xunlu.roadside.spotter.TailRule;
import org.xunlu.roadside.sql.ReadingStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code xunlu truth}: how well the product's own detectors find what the demonstration planted. */
@Command(
        name = "truth",
        description = "Run the detectors over the demo county and print precision and recall as CSV",
        mixinStandardHelpOptions = true,
        footer = "Compares with DATA/truth, written when the county was made; stop the server first where the database"
                + " is the embedded one.")
final class TruthCommand implements Callable<Integer> {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Option(names = "--data", description = "data folder (default: ${DEFAULT-VALUE})", defaultValue = "data")
    private Path data = Path.of("data");

    @Override
    public Integer call() throws Exception {
        Config config = Config.load(data, System.getenv());
        Path truth = data.resolve("truth");
        if (!Files.isDirectory(truth)) {
            System.err.println("no planted truth in " + truth + "; make a county with: xunlu demo --data " + data);
            return 1;
        }
        try (Database database = Database.open(config.database())) {
            print(scores(database, truth), System.out);
        }
        return 0;
    }

    private static void print(List<Score> scores, PrintStream out) {
        out.println(Score.HEADER);
        scores.forEach(score -> out.println(score.csv()));
    }

    /**
     * How each detector does on the year of the demonstration.
     *
     * @param truth folder with what was planted
     */
    static List<Score> scores(Database database, Path truth) throws IOException {
        LocalDate lastDay = database.read(
                handle -> LocalDate.parse(handle.createQuery("SELECT content FROM installation WHERE name = :name")
                        .bind("name", "demo.last-day")
                        .mapTo(String.class)
                        .one()));
        Instant to = lastDay.atStartOfDay(CHINA).toInstant();
        Instant from = lastDay.minusDays(365).atStartOfDay(CHINA).toInstant();
        List<Checkpoint> places = new CheckpointStore(database).list();
        Map<CheckpointId, String> codes = places.stream()
                .collect(Collectors.toMap(
                        Checkpoint::id, place -> place.details().code()));
        Map<Long, String> squadrons = database.read(handle -> handle
                .createQuery("SELECT id, ROW_NUMBER() OVER (ORDER BY id) AS number FROM squadron")
                .map((row, context) -> Map.entry(row.getLong("id"), row.getString("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        RoadsideStudy study = new RoadsideStudy(new ReadingStore(database), places, new NetworkStore(database).load());
        return List.of(
                new Score(
                        "hot_hours",
                        rows(truth, "hot-hours.csv", row -> row.get("point")),
                        found(study.hotHours(from, to), each -> true, each -> code(codes, each.place()))),
                new Score(
                        "bypass_rates",
                        rows(truth, "bypass.csv", row -> row.get("point") + ">" + row.get("way_round")),
                        found(
                                study.shifts(from, to),
                                RateShift::suspicious,
                                each -> code(codes, each.point()) + ">" + code(codes, each.other()))),
                new Score(
                        "bypass_trips",
                        rows(
                                truth,
                                "bypass-trips.csv",
                                row -> row.get("from") + ">" + row.get("point") + ">" + row.get("to")),
                        found(study.flows(from, to), TripFinder.Flow::proven, each -> way(codes, each))),
                new Score(
                        "spotters",
                        rows(truth, "spotters.csv", row -> row.get("plate")),
                        found(study.tails(TailRule.USUAL, from, to), TailFinder.Tail::proven, TailFinder.Tail::plate)),
                new Score(
                        "leaks",
                        rows(truth, "leak.csv", row -> row.get("point") + ">" + row.get("squadron")),
                        found(
                                study.leaks(from, to),
                                LeakIndicator::proven,
                                each -> code(codes, each.place()) + ">"
                                        + squadrons.getOrDefault(each.squadron(), "?"))));
    }

    private static String way(Map<CheckpointId, String> codes, TripFinder.Flow flow) {
        return code(codes, flow.way().from()) + ">" + code(codes, flow.way().point()) + ">"
                + code(codes, flow.way().to());
    }

    private static String code(Map<CheckpointId, String> codes, CheckpointId place) {
        return codes.getOrDefault(place, "?");
    }

    private static <T> Set<String> found(List<T> all, Predicate<T> kept, Function<T, String> name) {
        return all.stream().filter(kept).map(name).collect(Collectors.toSet());
    }

    private static Set<String> rows(Path folder, String file, Function<CSVRecord, String> name) throws IOException {
        Set<String> rows = new HashSet<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser csv = CSVParser.parse(folder.resolve(file), StandardCharsets.UTF_8, format)) {
            csv.forEach(row -> rows.add(name.apply(row)));
        }
        return rows;
    }
}
