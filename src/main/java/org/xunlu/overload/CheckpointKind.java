package org.xunlu.overload;

/** What sort of weighing place a checkpoint is. */
public enum CheckpointKind {
    /** 固定超限检测站: staffed, with static scales. */
    FIXED_STATION,
    /** 非现场执法点: weighs in motion and photographs. */
    OFF_SITE,
    /** 临时卡点: set up for a time, with mobile scales. */
    TEMPORARY,
    /** 候选点: proposed, weighs nothing yet. */
    CANDIDATE
}
