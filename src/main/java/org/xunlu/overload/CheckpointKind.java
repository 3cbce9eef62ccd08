package org.xunlu.overload;

/** What sort of weighing place a checkpoint is. */
public enum CheckpointKind {
    /** 固定超限检测站: staffed, with static scales. */
    FIXED_STATION,
    /** 非现场执法点: weighs in motion and photographs. */
    OFF_SITE,
    /** 临时卡点: set up for a time, with mobile scales. */
    TEMPORARY,
    /** 流动检测: a car with scales that stops where it likes. */
    MOBILE,
    /** 防疫卡点: set up in an epidemic; weighs only beside its work. */
    EPIDEMIC,
    /** 抢险救灾卡点: set up in a disaster. */
    DISASTER,
    /** 候选点: proposed, weighs nothing yet. */
    CANDIDATE;

    /** Whether it is there, or is meant to be there, for good: planners of sites count only on those. */
    public boolean lasting() {
        return this == FIXED_STATION || this == OFF_SITE || this == CANDIDATE;
    }

    /** Whether it stands on the road today and weighs. */
    public boolean stands() {
        return this != CANDIDATE;
    }
}
