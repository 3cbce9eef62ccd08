package org.xunlu.track;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a whole recording through the intake and says what became of it. */
public final class RecordingUpload {
    private static final int PART = 5_000;

    private final FixIntake intake;
    private final TrackReading reading;
    private final RecordingLog log;
    private final DrivenRoads roads;
    private final Clock clock;

    /** Uploads through this intake. */
    public RecordingUpload(FixIntake intake, TrackReading reading, RecordingLog log, DrivenRoads roads, Clock clock) {
        this.intake = intake;
        this.reading = reading;
        this.log = log;
        this.roads = roads;
        this.clock = clock;
    }

    /**
     * Stores a recording.
     *
     * @param personId who uploads, 0 for the device itself
     */
    public Report take(Device device, Recording recording, long personId) {
        boolean again = log.taken(device.id(), recording.sha256());
        boolean untimed = recording.points().stream().allMatch(each -> each.time() == null);
        if (again && untimed) {
            // its times would be made up anew, and the same drive counted twice
            return Report.again(recording);
        }
        Rejects rejects = new Rejects(clock.instant());
        List<PositionReport> usable = rejects.sift(untimed ? assumeTimes(recording) : recording.points());
        List<Verdict> verdicts = new ArrayList<>();
        for (int from = 0; from < usable.size(); from += PART) {
            List<PositionReport> part = usable.subList(from, Math.min(usable.size(), from + PART));
            verdicts.addAll(intake.store(device, part).verdicts());
        }
        IntakeReceipt receipt = new IntakeReceipt(verdicts);
        receipt.setAside().forEach((reason, count) -> rejects.counts.merge(reason, count, Integer::sum));
        log.note(device.id(), recording.sha256(), recording.fileName(), personId);
        return report(device, recording, untimed, usable, receipt, rejects);
    }

    private List<PositionReport> assumeTimes(Recording recording) {
        return recording.start() != null
                ? AssumedTimes.from(recording.points(), recording.start())
                : AssumedTimes.until(recording.points(), clock.instant());
    }

    private Report report(
            Device device,
            Recording recording,
            boolean untimed,
            List<PositionReport> usable,
            IntakeReceipt receipt,
            Rejects rejects) {
        Instant from = null;
        Instant to = null;
        for (PositionReport point : usable) {
            Instant time = point.time();
            if (time != null) {
                from = from == null || time.isBefore(from) ? time : from;
                to = to == null || time.isAfter(to) ? time : to;
            }
        }
        double km = 0;
        DrivenRoads.Summary summary = null;
        if (from != null && to != null) {
            Rider rider = device.unitId() == null ? Rider.alone(device.id()) : Rider.unit(device.unitId());
            Instant end = to.plusMillis(1);
            List<Fix> own = reading.listOf(rider, from, end).stream()
                    .filter(fix -> fix.device().equals(device.id()))
                    .toList();
            km = GpsDistance.meters(own) / 1000;
            summary = roads.summarize(rider, from, end);
        }
        int stored = (int) receipt.verdicts().stream()
                .filter(each -> each.fate() == Verdict.Fate.STORED)
                .filter(each -> each.classification().shown())
                .count();
        return new Report(
                recording.points().size(),
                stored,
                receipt.duplicates(),
                rejects.counts,
                untimed && !usable.isEmpty(),
                recording.cutShort(),
                false,
                from,
                to,
                km,
                summary);
    }

    /** Counts and leaves out what the intake would keep for nothing: nobody sends a file's year 2069 again mended. */
    private static final class Rejects {
        private final Map<FixClass, Integer> counts = new EnumMap<>(FixClass.class);
        private final Instant now;

        Rejects(Instant now) {
            this.now = now;
        }

        List<PositionReport> sift(List<PositionReport> points) {
            List<PositionReport> usable = new ArrayList<>();
            for (PositionReport point : points) {
                Instant time = point.time();
                if (time == null) {
                    counts.merge(FixClass.NO_TIME, 1, Integer::sum);
                } else if (FixFilter.clockWrong(time, now)) {
                    counts.merge(FixClass.CLOCK_WRONG, 1, Integer::sum);
                } else {
                    usable.add(point);
                }
            }
            return usable;
        }
    }

    /**
     * A decoded recording.
     *
     * @param fileName as the uploader named it
     * @param sha256 of its bytes
     * @param points in the order of the file
     * @param cutShort whether the file broke off after them
     * @param start when it was driven, for a file without times; null for "just now"
     */
    public record Recording(
            String fileName,
            String sha256,
            List<PositionReport> points,
            boolean cutShort,
            @Nullable Instant start) {}

    /**
     * What became of a recording.
     *
     * @param points in the file
     * @param stored newly stored and believed
     * @param duplicates stored before
     * @param refused not counted, by reason
     * @param timesAssumed whether the file had no times and they were assumed
     * @param cutShort whether the file broke off
     * @param uploadedBefore whether this very file, without times, was taken before; then nothing was done
     * @param from first time, or null
     * @param to last time, or null
     * @param km straight length of this device's fixes in [from, to]
     * @param coverage the drive on the roads, or null where nothing was usable
     */
    public record Report(
            int points,
            int stored,
            int duplicates,
            Map<FixClass, Integer> refused,
            boolean timesAssumed,
            boolean cutShort,
            boolean uploadedBefore,
            @Nullable Instant from,
            @Nullable Instant to,
            double km,
            DrivenRoads.@Nullable Summary coverage) {

        static Report again(Recording recording) {
            int points = recording.points().size();
            return new Report(points, 0, points, Map.of(), true, recording.cutShort(), true, null, null, 0, null);
        }
    }
}
