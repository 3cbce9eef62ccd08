package org.xunlu.finding.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.finding.Finding;
import org.xunlu.finding.Photo;
import org.xunlu.finding.casework.NextStep.Need;

/** Tells what can be done with a finding next, and what each step still needs. */
public final class NextSteps {
    private final CaseLedger ledger;

    /** Tells by this ledger. */
    public NextSteps(CaseLedger ledger) {
        this.ledger = ledger;
    }

    /** The steps its state allows, in the order of the work. */
    public List<NextStep> of(
            Finding finding, @Nullable CaseParts file, List<Photo> photos, Caller caller, LocalDate today) {
        Set<Photo.Stage> stages = photos.stream().map(Photo::stage).collect(Collectors.toSet());
        return Arrays.stream(CaseStep.values())
                .filter(step -> step.follows(finding.state().name()))
                .filter(step -> fits(step, file))
                .map(step -> new NextStep(
                        step,
                        ledger.basis(step, finding.observation().kind(), today),
                        needs(step, stages, file, caller, today)))
                .toList();
    }

    /** Of the ways to end a served case, only the one its decision allows. */
    private static boolean fits(CaseStep step, @Nullable CaseParts file) {
        CaseParts.Decision decision = file == null ? null : file.decision();
        if (file == null || decision == null) {
            return true;
        }
        return switch (step) {
            case DISMISS -> decision.outcome() == CaseParts.Outcome.NOT_ESTABLISHED;
            case DEMAND -> decision.outcome().binds();
            case EXECUTE -> decision.outcome().binds();
            case CLOSE ->
                file.execution() != null
                        || (!decision.outcome().binds() && decision.outcome() != CaseParts.Outcome.NOT_ESTABLISHED);
            default -> true;
        };
    }

    private static List<Need> needs(
            CaseStep step, Set<Photo.Stage> photos, @Nullable CaseParts file, Caller caller, LocalDate today) {
        List<Need> needs = new ArrayList<>();
        switch (step) {
            case ORDER -> needs.add(new Need("deadline", null));
            case REVISIT, DISMISS -> needs.add(new Need("words", null));
            case FILE -> {
                needs.add(new Need("before_photo", photos.contains(Photo.Stage.BEFORE)));
                needs.add(new Need("number", null));
            }
            case INVESTIGATE -> {
                needs.add(new Need("two_officers", null));
                needs.add(new Need("party_and_facts", null));
            }
            case NOTIFY -> needs.add(new Need("proposal", null));
            case HEAR -> needs.add(new Need("invited", null));
            case DECIDE -> {
                needs.add(new Need("number", null));
                CaseParts.Notice notice = file == null ? null : file.notice();
                if (file != null && notice != null && file.hearing() == null) {
                    // a waiver of the party makes up for the days
                    needs.add(new Need("responded", today.isAfter(notice.respondBy()) ? Boolean.TRUE : null));
                }
            }
            case SERVE -> needs.add(new Need("way", null));
            case EXECUTE -> needs.add(new Need("means", null));
            case CLOSE -> {
                needs.add(new Need("after_photo", photos.contains(Photo.Stage.AFTER) ? Boolean.TRUE : null));
                needs.add(new Need("officer", caller.has(Role.OFFICER) ? Boolean.TRUE : null));
                needs.add(new Need("words", null));
            }
            case TRANSFER -> needs.add(new Need("authority", null));
            default -> {}
        }
        return needs;
    }
}
