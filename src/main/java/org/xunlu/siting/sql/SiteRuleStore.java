package org.xunlu.siting.sql;

import java.time.LocalDate;
import java.util.List;
import org.xunlu.database.Database;
import org.xunlu.geo.LonLat;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.candidate.CostRule;
import org.xunlu.siting.candidate.Criterion;
import org.xunlu.siting.candidate.SiteRule;
import org.xunlu.siting.candidate.SiteRuleBook;
import org.xunlu.siting.candidate.SiteSurvey;

/** Rules of site quality, costs and surveys in {@code site_rule}, {@code site_cost_rule} and {@code site_survey}. */
public final class SiteRuleStore implements SiteRuleBook {
    private final Database database;

    /** Keeps them in this database. */
    public SiteRuleStore(Database database) {
        this.database = database;
    }

    @Override
    public List<SiteRule> rules() {
        return database.read(handle -> handle.createQuery("SELECT * FROM site_rule ORDER BY criterion, valid_from, id")
                .map((row, context) -> new SiteRule(
                        row.getLong("id"),
                        Criterion.valueOf(row.getString("criterion")),
                        row.getDouble("threshold"),
                        row.getBoolean("required"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("source")))
                .list());
    }

    @Override
    public void add(SiteRule rule) {
        database.change(handle -> {
            handle.createUpdate("UPDATE site_rule SET valid_to = :end WHERE criterion = :criterion"
                            + " AND valid_from < :from AND (valid_to IS NULL OR valid_to >= :from)")
                    .bind("end", rule.validFrom().minusDays(1))
                    .bind("criterion", rule.criterion().name())
                    .bind("from", rule.validFrom())
                    .execute();
            handle.createUpdate("INSERT INTO site_rule (criterion, threshold, required, valid_from, valid_to, source)"
                            + " VALUES (:criterion, :threshold, :required, :from, :to, :source)")
                    .bind("criterion", rule.criterion().name())
                    .bind("threshold", rule.threshold())
                    .bind("required", rule.required())
                    .bind("from", rule.validFrom())
                    .bind("to", rule.validTo())
                    .bind("source", rule.source())
                    .execute();
        });
    }

    @Override
    public List<CostRule> costs() {
        return database.read(handle -> handle.createQuery("SELECT * FROM site_cost_rule ORDER BY valid_from, id")
                .map((row, context) -> new CostRule(
                        row.getLong("id"),
                        row.getLong("fixed_cents"),
                        row.getLong("per_lane_cents"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("source")))
                .list());
    }

    @Override
    public void add(CostRule rule) {
        database.change(handle -> {
            handle.createUpdate("UPDATE site_cost_rule SET valid_to = :end"
                            + " WHERE valid_from < :from AND (valid_to IS NULL OR valid_to >= :from)")
                    .bind("end", rule.validFrom().minusDays(1))
                    .bind("from", rule.validFrom())
                    .execute();
            handle.createUpdate("INSERT INTO site_cost_rule (fixed_cents, per_lane_cents, valid_from, valid_to, source)"
                            + " VALUES (:fixed, :lane, :from, :to, :source)")
                    .bind("fixed", rule.fixedCents())
                    .bind("lane", rule.perLaneCents())
                    .bind("from", rule.validFrom())
                    .bind("to", rule.validTo())
                    .bind("source", rule.source())
                    .execute();
        });
    }

    @Override
    public List<SiteSurvey> surveys() {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM site_survey ORDER BY surveyed_on DESC, id DESC")
                        .map((row, context) -> new SiteSurvey(
                                row.getLong("id"),
                                new LonLat(row.getDouble("lon"), row.getDouble("lat")),
                                Criterion.valueOf(row.getString("criterion")),
                                row.getDouble("measure"),
                                row.getObject("surveyed_on", LocalDate.class),
                                row.getString("surveyed_by")))
                        .list());
    }

    @Override
    public void add(SiteSurvey survey) {
        database.change(handle -> handle.createUpdate(
                        "INSERT INTO site_survey (lon, lat, criterion, measure, surveyed_on, surveyed_by)"
                                + " VALUES (:lon, :lat, :criterion, :measure, :day, :by)")
                .bind("lon", survey.position().lon())
                .bind("lat", survey.position().lat())
                .bind("criterion", survey.criterion().name())
                .bind("measure", survey.measure())
                .bind("day", survey.surveyedOn())
                .bind("by", survey.surveyedBy())
                .execute());
    }

    @Override
    public void removeSurvey(long id) {
        database.change(handle -> {
            if (handle.execute("DELETE FROM site_survey WHERE id = ?", id) == 0) {
                throw Refusal.notFound("survey", id);
            }
        });
    }
}
