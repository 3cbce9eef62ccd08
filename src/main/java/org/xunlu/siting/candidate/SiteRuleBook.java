package org.xunlu.siting.candidate;

import java.util.List;

/** Where rules of site quality, costs and surveys are kept. */
public interface SiteRuleBook {
    /** All rules, by criterion and first day. */
    List<SiteRule> rules();

    /** Adds a rule; the one before it for the same criterion ends the day before. */
    void add(SiteRule rule);

    /** All costs, by first day. */
    List<CostRule> costs();

    /** Adds a cost; the one before it ends the day before. */
    void add(CostRule rule);

    /** All surveys, newest first. */
    List<SiteSurvey> surveys();

    /** Adds a survey. */
    void add(SiteSurvey survey);

    /** Removes a survey. */
    void removeSurvey(long id);
}
