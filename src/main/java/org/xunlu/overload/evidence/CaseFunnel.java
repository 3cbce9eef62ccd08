package org.xunlu.overload.evidence;

import java.time.Instant;

/**
 * How many passes became how many cases, in a period.
 *
 * <p>By <em>period</em> each step is counted by its own date: a case filed now may stand on evidence collected before. By
 * <em>cohort</em> the sets collected in the period are followed to wherever they are today; only that gives a conversion.
 *
 * @param overLimit over-limit passes at off-site points
 * @param certain of these, those above the limit even if the instrument erred as far as its class allows
 * @param eligible of the over-limit passes, those that meet every condition judged by the program
 * @param opened cases opened
 * @param collected evidence sets completed 做齐
 * @param filed cases filed 立案
 * @param decided decisions
 * @param closed cases closed
 * @param cohortFiled of the sets collected in the period, those filed by now
 * @param cohortDecided of these, those decided by now
 */
public record CaseFunnel(
        Instant from,
        Instant to,
        long overLimit,
        long certain,
        long eligible,
        long opened,
        long collected,
        long filed,
        long decided,
        long closed,
        long cohortFiled,
        long cohortDecided) {}
