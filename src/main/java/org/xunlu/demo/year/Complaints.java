package org.xunlu.demo.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.xunlu.demo.Seeds;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadLocation;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.complaint.Complaint;

/** Complaints of the generated year; words, places and answers are made up. */
public final class Complaints {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int COUNT = 46;
    /** The last so many are not answered yet. */
    private static final int OPEN = 7;

    private static final int YEAR_DAYS = 365;
    private static final int ANSWER_DAYS = 5;
    private static final double FAR_METERS = 300;
    private static final double METERS_A_DEGREE = 111_195;

    private static final List<Complaint.Source> SOURCES = List.of(Complaint.Source.values());

    private static final List<Story> STORIES = List.of(
            new Story(Complaint.Kind.OVERLOAD, "夜里有大货车超载经过，压得路面直晃", "已安排夜间巡查并联合称重检查"),
            new Story(Complaint.Kind.SPILLAGE, "拉砂车一路撒砂，电动车容易滑倒", "已到场清扫，责任车辆另案处理"),
            new Story(Complaint.Kind.OBSTRUCTION, "路边堆了砖和水泥，会车让不开", "已责令当事人当日清除"),
            new Story(Complaint.Kind.ENCROACHMENT, "门前搭棚占到路肩上了", "已勘验并发出责令改正通知"),
            new Story(Complaint.Kind.DAMAGE, "护栏被撞断一截，晚上看不见", "已设警示，移交养护修复"),
            new Story(Complaint.Kind.MARKET, "逢集摆摊摆到行车道上，堵车", "已劝离疏导，逢集日增加巡查"),
            new Story(Complaint.Kind.OTHER, "路口指路牌被树枝挡住了", "已移交养护修剪"));

    private Complaints() {}

    private record Story(Complaint.Kind kind, String words, String answer) {}

    /**
     * One of the year.
     *
     * @param complaint as it is noted down
     * @param answered when it was answered; null while open
     * @param answer what was said
     */
    public record Drawn(Complaint complaint, @Nullable Instant answered, String answer) {}

    /** The year's, the oldest first. */
    public static List<Drawn> of(RoadNetwork network, LocalDate lastDay, Seeds seeds) {
        SplittableRandom chance = seeds.stream("complaints");
        List<Drawn> drawn = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            boolean open = i < OPEN;
            LocalDate day = lastDay.minusDays(open ? 1 + chance.nextInt(4) : 6L + chance.nextInt(YEAR_DAYS - 6));
            drawn.add(one(network, day, open, chance));
        }
        drawn.sort(Comparator.comparing(each -> each.complaint().received()));
        return drawn;
    }

    private static Drawn one(RoadNetwork network, LocalDate day, boolean open, SplittableRandom chance) {
        Story story = STORIES.get(chance.nextInt(STORIES.size()));
        Complaint.Source source = SOURCES.get(chance.nextInt(SOURCES.size()));
        Instant received = day.atTime(LocalTime.of(7 + chance.nextInt(13), chance.nextInt(60)))
                .atZone(CHINA)
                .toInstant();
        LonLat place = place(network, chance);
        Complaint complaint = new Complaint(
                0,
                source,
                story.kind(),
                place,
                network.findLocation(place, FAR_METERS).map(RoadLocation::text).orElse(""),
                story.words() + "（演示）",
                received,
                day.plusDays(ANSWER_DAYS),
                null,
                "",
                "演示调度员",
                false,
                0);
        Instant answered = received.plusSeconds(3_600L * (5 + chance.nextInt(96)));
        return new Drawn(complaint, open ? null : answered, story.answer() + "（演示）");
    }

    /** Beside a public road, more often beside the greater ones. */
    private static LonLat place(RoadNetwork network, SplittableRandom chance) {
        int segment = chance.nextInt(network.segmentCount());
        for (int i = 0; i < 40 && !isBusy(network.roadOf(segment).roadClass()); i++) {
            segment = chance.nextInt(network.segmentCount());
        }
        LonLat centre = network.positionAt(segment, chance.nextDouble());
        double aside = (chance.nextDouble() - 0.5) * 16 / METERS_A_DEGREE;
        return new LonLat(centre.lon() + aside, centre.lat() + aside);
    }

    private static boolean isBusy(RoadClass roadClass) {
        return roadClass == RoadClass.NATIONAL || roadClass == RoadClass.PROVINCIAL || roadClass == RoadClass.COUNTY;
    }
}
