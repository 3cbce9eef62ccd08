package org.xunlu.siting;

/**
 * What one candidate could do alone, in one scenario; existing points stand.
 *
 * @param candidate the place
 * @param trucks trucks whose cheapest way passes here
 * @param overloaded those of them that are overloaded
 * @param caughtAlone worth that it adds to what the existing points catch, trucks driving round where they can
 * @param detourFactor mean over the passing flows, weighted by trucks, of the cheapest way round it ÷ the cheapest way;
 *     flows without any way round do not count; infinite when no flow has one, NaN when nothing passes
 * @param easilyBypassed share of the passing trucks whose way round is within the scenario's tolerance, 0 to 1
 */
public record CandidateScore(
        Candidate candidate,
        double trucks,
        double overloaded,
        double caughtAlone,
        double detourFactor,
        double easilyBypassed) {}
