package org.xunlu.demo.year;

import java.time.ZoneId;
import java.util.List;

/**
 * What the demonstration's trucks carry, as points and officers tell it: stone most of all, and more so where the law is
 * broken and at night, so that a view of stone alone shows the planted nights too. Made up from the record itself, so that nothing else that is drawn changes.
 */
public final class Loads {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final List<String> HEAVY =
            List.of("石子", "石子", "机制砂", "碎石", "石子", "原煤", "煤炭", "水泥", "熟料", "渣土", "铁矿粉", "钢卷");
    private static final List<String> USUAL =
            List.of("石子", "石子", "碎石", "机制砂", "煤炭", "原煤", "水泥", "商砼", "小麦", "玉米", "钢材", "集装箱", "板材", "柴油", "渣土", "混装货");
    private static final int HOT_POINT = 4;
    private static final double EMPTY_SHARE = 0.45;
    private static final int SILENT_ONE_IN = 5;

    private Loads() {}

    /** What is told of its load; empty where nobody told, as at one of five records of points without an officer. */
    public static String of(TruckPass pass) {
        int mixed = mixed(pass.recordCode());
        boolean staffed = pass.recordCode().startsWith("YSG");
        if (!staffed && mixed % SILENT_ONE_IN == 0) {
            return "";
        }
        int limit = limit(pass.axles());
        if (pass.totalKg() < EMPTY_SHARE * limit) {
            return "空车";
        }
        int hour = pass.at().atZone(CHINA).getHour();
        boolean night = hour >= 22 || hour < 4;
        int draw = mixed / SILENT_ONE_IN;
        if (pass.station() == HOT_POINT && night && draw % 4 != 0) {
            return "石子";
        }
        List<String> words = pass.totalKg() > limit ? HEAVY : USUAL;
        return words.get(draw / 4 % words.size());
    }

    private static int limit(int axles) {
        return switch (axles) {
            case 2 -> 18_000;
            case 3 -> 25_000;
            case 4 -> 31_000;
            case 5 -> 43_000;
            default -> 49_000;
        };
    }

    /** A number without a pattern: record codes differ in their last digits only. */
    private static int mixed(String code) {
        int mixed = code.hashCode() * 0x9E3779B9;
        mixed ^= mixed >>> 15;
        mixed *= 0x85EBCA6B;
        return (mixed ^ mixed >>> 13) >>> 1;
    }
}
