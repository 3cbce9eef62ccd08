package org.xunlu.coverage.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xunlu.coverage.DayFigures;
import org.xunlu.coverage.DayMeters;
import org.xunlu.coverage.DayPart;
import org.xunlu.coverage.Reopening;
import org.xunlu.coverage.RoadStretch;
import org.xunlu.network.RoadClass;
import org.xunlu.track.Rider;

/** Kilometres as the page of mileage reads them. */
final class MileageView {
    private MileageView() {}

    /** Lengths in kilometres. */
    record Km(
            double patrol,
            double network,
            double bridged,
            double inspected,
            double uncertain,
            double offRoad,
            double straight) {
        static Km of(DayMeters meters) {
            return new Km(
                    meters.patrol() / 1000,
                    meters.network() / 1000,
                    meters.bridged() / 1000,
                    meters.slow() / 1000,
                    meters.uncertain() / 1000,
                    meters.offRoad() / 1000,
                    meters.straight() / 1000);
        }
    }

    /** One rider's day. */
    record Day(
            long key,
            @Nullable Long unitId,
            LocalDate day,
            Km km,
            int fixes,
            long through,
            @Nullable Instant closed,
            boolean reopened) {
        static Day of(DayFigures figures, boolean reopened) {
            return new Day(
                    figures.day().rider().key(),
                    figures.day().rider().unitId(),
                    figures.day().day(),
                    Km.of(figures.meters()),
                    figures.fixes(),
                    figures.through(),
                    figures.closed(),
                    reopened);
        }
    }

    /** A page of days, with the whole period's lengths together and of each rider. */
    record Days(
            Km total,
            int days,
            List<Subtotal> riders,
            List<Day> items,
            @Nullable String next) {}

    /** One rider's days of the period together. */
    record Subtotal(long key, @Nullable Long unitId, int days, Km km) {
        /** Of all riders of these days, by their keys. */
        static List<Subtotal> of(List<DayFigures> days) {
            Map<Rider, List<DayFigures>> byRider = new TreeMap<>(Comparator.comparing(Rider::key));
            for (DayFigures each : days) {
                byRider.computeIfAbsent(each.day().rider(), rider -> new ArrayList<>())
                        .add(each);
            }
            return byRider.entrySet().stream()
                    .map(each -> new Subtotal(
                            each.getKey().key(),
                            each.getKey().unitId(),
                            each.getValue().size(),
                            sum(each.getValue())))
                    .toList();
        }
    }

    /** The lengths of these days together. */
    static Km sum(List<DayFigures> days) {
        return Km.of(days.stream().map(DayFigures::meters).reduce(DayMeters.NONE, DayMeters::plus));
    }

    /** A trip, stop or silence. */
    record Part(
            DayPart.Kind kind,
            Instant from,
            Instant to,
            double startLon,
            double startLat,
            double endLon,
            double endLat,
            Km km,
            double confidence,
            int fixes,
            long idleSeconds) {
        static Part of(DayPart part) {
            return new Part(
                    part.kind(),
                    part.from(),
                    part.to(),
                    part.start().lon(),
                    part.start().lat(),
                    part.end().lon(),
                    part.end().lat(),
                    Km.of(part.meters()),
                    part.confidence(),
                    part.fixes(),
                    part.idle().toSeconds());
        }
    }

    /** A run along one road. */
    record Stretch(
            String routeCode,
            String name,
            RoadClass roadClass,
            Instant from,
            Instant to,
            double km,
            double bridgedKm,
            double confidence) {
        static Stretch of(RoadStretch stretch) {
            return new Stretch(
                    stretch.routeCode(),
                    stretch.name(),
                    stretch.roadClass(),
                    stretch.from(),
                    stretch.to(),
                    stretch.meters() / 1000,
                    stretch.bridgedMeters() / 1000,
                    stretch.confidence());
        }
    }

    /** A day that late data changed. */
    record Reopened(
            long id,
            long key,
            @Nullable Long unitId,
            LocalDate day,
            Instant at,
            int fixes,
            double patrolKmBefore,
            double patrolKmAfter) {
        static Reopened of(Reopening reopening) {
            return new Reopened(
                    reopening.id(),
                    reopening.day().rider().key(),
                    reopening.day().rider().unitId(),
                    reopening.day().day(),
                    reopening.at(),
                    reopening.fixes(),
                    reopening.patrolBefore() / 1000,
                    reopening.patrolAfter() / 1000);
        }
    }

    /** Everything of one day. */
    record Sheet(Day day, List<Part> parts, List<Stretch> stretches, List<Reopened> reopenings) {}
}
