package org.xunlu.overload.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunlu.overload.CheckpointId;

/** Where lanes, contracts, repair tickets and rate rules are kept. */
public interface UpkeepRegister {
    /** Lanes of a place, by number. */
    List<Lane> listLanes(CheckpointId checkpoint);

    /** Puts these lanes in place of the old ones. */
    void replaceLanes(CheckpointId checkpoint, List<Lane> lanes);

    /** All contracts, by their end. */
    List<Contract> listContracts();

    /** Adds one. */
    Contract add(Contract contract);

    /** Removes one. */
    void removeContract(long id);

    /** All tickets, the newest first, at most so many. */
    List<Repair> listRepairs(int most);

    /** One ticket. */
    Optional<Repair> findRepair(long id);

    /** Adds one. */
    Repair add(Repair repair);

    /**
     * Keeps a step of a ticket.
     *
     * @throws org.xunlu.refusal.Refusal where somebody else went on with it first
     */
    Repair keep(Repair stepped);

    /** All rate rules, by date. */
    List<RateRule> listRules();

    /** The rule in force on a day: the last that has begun, else the first there is. */
    default RateRule ruleOn(LocalDate day) {
        List<RateRule> rules = listRules();
        return rules.stream()
                .filter(rule -> !rule.validFrom().isAfter(day))
                .reduce((first, second) -> second)
                .orElseGet(() -> rules.get(0));
    }

    /** Adds one. */
    RateRule add(RateRule rule);

    /** What each place recorded in [from, to). */
    Map<CheckpointId, PointCount> count(Instant from, Instant to);

    /** The last record of each place. */
    Map<CheckpointId, Instant> lastRecords();
}
