package org.xunlu.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.coverage.WayPiece.Kind;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadLocation;
import org.xunlu.network.RoadNetwork;
import org.xunlu.track.DeviceId;
import org.xunlu.track.Fix;

final class DrivenWayTest {
    private static final RoadNetwork ROADS = StraightRoad.network(100);

    @Test
    void a_way_is_told_by_how_it_is_known_and_its_lengths_are_those_of_the_mileage() {
        List<Fix> drive = new ArrayList<>(StraightRoad.drive(new DeviceId(1), 7L, 100, 1));
        // over fields for a minute and a half
        for (int i = 70; i < 80; i++) {
            drive.set(i, beside(drive.get(i)));
        }
        // nothing heard for three minutes and a half
        drive.subList(30, 50).clear();
        // and for an hour, in which the car may have been anywhere
        drive.add(StraightRoad.at(new DeviceId(1), 7L, 4_600, 17_000, 101));
        drive.add(StraightRoad.at(new DeviceId(1), 7L, 4_610, 17_150, 102));
        LiveDay day = LiveDay.resume(RiderDay.of(drive.get(0)), drive, ROADS, new RoadMatching(MileageRules.DEFAULT));

        List<WayPiece> way = DrivenWay.of(ROADS, day.visits(), drive, MileageRules.DEFAULT);

        assertThat(way)
                .extracting(WayPiece::kind)
                .containsExactly(Kind.ROAD, Kind.BRIDGED, Kind.ROAD, Kind.OFF_ROAD, Kind.ROAD, Kind.SILENCE, Kind.ROAD);
        DayMeters meters = day.figures().meters();
        assertThat(sum(way, Kind.BRIDGED))
                .isCloseTo(meters.bridged(), within(5.0))
                .isCloseTo(21 * 150, within(20.0));
        assertThat(sum(way, Kind.ROAD) + sum(way, Kind.BRIDGED)).isCloseTo(meters.network(), within(20.0));
        // there and back across the field included, where the mileage takes the shortest
        assertThat(sum(way, Kind.OFF_ROAD)).isBetween(meters.offRoad(), 9 * 150 + 2 * 480.0);
        WayPiece bridged = way.get(1);
        assertThat(bridged.from()).isEqualTo(drive.get(29).time());
        assertThat(bridged.to()).isEqualTo(drive.get(30).time());
        assertThat(bridged.start()).extracting(RoadLocation::text).asString().startsWith("G311 K4+");
        assertThat(bridged.line()
                        .getCoordinateN(0)
                        .distance(drive.get(29).position().coordinate()))
                .isLessThan(0.0002);
        Coordinate end = bridged.line().getCoordinateN(bridged.line().getNumPoints() - 1);
        assertThat(end.distance(drive.get(30).position().coordinate())).isLessThan(0.0002);
        WayPiece silence = way.get(5);
        assertThat(silence.line().getNumPoints()).isEqualTo(2);
        assertThat(silence.start()).isNull();
    }

    @Test
    void a_car_that_stands_makes_no_piece() {
        List<Fix> parked = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            parked.add(StraightRoad.at(new DeviceId(1), 7L, 60 * i, 3_000, i + 1));
        }
        LiveDay day = LiveDay.resume(RiderDay.of(parked.get(0)), parked, ROADS, new RoadMatching(MileageRules.DEFAULT));
        assertThat(DrivenWay.of(ROADS, day.visits(), parked, MileageRules.DEFAULT))
                .isEmpty();
    }

    private static double sum(List<WayPiece> way, Kind kind) {
        return way.stream()
                .filter(piece -> piece.kind() == kind)
                .mapToDouble(WayPiece::meters)
                .sum();
    }

    private static Fix beside(Fix fix) {
        LonLat at = fix.position();
        return new Fix(
                fix.number(),
                fix.device(),
                fix.unitId(),
                fix.time(),
                new LonLat(at.lon(), at.lat() + 0.004),
                fix.speedKmPerHour(),
                fix.headingDegrees(),
                fix.accuracyMeters(),
                fix.classification());
    }
}
