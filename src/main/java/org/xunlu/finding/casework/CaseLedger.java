package org.xunlu.finding.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Role;
import org.xunlu.article.Article;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.FindingRegister;
import org.xunlu.finding.FindingState;
import org.xunlu.finding.HistoryLine;
import org.xunlu.finding.Photo;
import org.xunlu.refusal.Refusal;

/** Opens findings for a step and keeps what became of them, with who, when, and by which articles. */
public final class CaseLedger {
    private static final int LONGEST_BASIS = 1000;
    private static final Set<CaseStep> BY_KIND =
            Set.copyOf(EnumSet.of(CaseStep.ON_SITE, CaseStep.ORDER, CaseStep.FILE, CaseStep.NOTIFY, CaseStep.DECIDE));

    private final FindingRegister findings;
    private final CaseRegister cases;
    private final Supplier<CaseRules> rules;
    private final Supplier<List<Article<FindingKind>>> kinds;
    private final Officers officers;
    private final Clock clock;
    private final Consumer<Finding> changed;

    /**
     * A ledger.
     *
     * @param kinds the articles of each kind
     * @param changed told of every finding after it was stored
     */
    public CaseLedger(
            FindingRegister findings,
            CaseRegister cases,
            Supplier<CaseRules> rules,
            Supplier<List<Article<FindingKind>>> kinds,
            Officers officers,
            Clock clock,
            Consumer<Finding> changed) {
        this.findings = findings;
        this.cases = cases;
        this.rules = rules;
        this.kinds = kinds;
        this.officers = officers;
        this.clock = clock;
        this.changed = changed;
    }

    /** The finding, from the version that was asked for, in a state that the step can follow. */
    Turn open(StepCall call, CaseStep step) {
        Finding finding = get(call.finding());
        if (finding.version() != call.version()) {
            throw Refusal.stale(finding);
        }
        findings.survivor(finding.id()).ifPresent(survivor -> {
            throw Refusal.conflict("finding.merged", Map.of("id", survivor.value()));
        });
        if (!step.follows(finding.state().name())) {
            throw Turn.wrongState(step, finding.state());
        }
        return new Turn(
                call,
                step,
                finding,
                rules.get(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                cases.findFile(finding.id()).map(CaseFile::of).orElse(null));
    }

    /** The one with this key. */
    public Finding get(FindingId id) {
        return findings.find(id).orElseThrow(() -> Refusal.notFound("finding", id.value()));
    }

    /** The file of a finding, where it was filed. */
    public @Nullable CaseParts file(FindingId id) {
        return cases.findFile(id).orElse(null);
    }

    /** Keeps a step without a file, or with the file as it was. */
    Finding keep(Turn turn, FindingState next, String note) {
        return keep(turn, next, turn.file(), note);
    }

    /** Keeps a step of a filed case, due by this day. */
    Finding keep(Turn turn, CaseFile file, @Nullable LocalDate due) {
        return keep(
                turn,
                new FindingState.InCase(file.stage(), due, turn.now()),
                file,
                turn.call().note());
    }

    private Finding keep(Turn turn, FindingState state, @Nullable CaseFile file, String note) {
        Finding next = turn.finding().in(state);
        cases.keep(
                next,
                file == null ? null : file.parts(),
                new HistoryLine(
                        turn.now(),
                        turn.call().caller().personId(),
                        turn.call().caller().name(),
                        turn.step().word(),
                        note,
                        basis(turn.step(), next.observation().kind(), turn.today())));
        changed.accept(next);
        return next;
    }

    /** The articles by which a step is taken on a finding of this kind. */
    public String basis(CaseStep step, FindingKind kind, LocalDate day) {
        Stream<String> articles = Stream.of(rules.get().basis(step, day));
        if (BY_KIND.contains(step)) {
            articles = Stream.concat(
                    articles(kind, day).stream()
                            .flatMap(article -> Stream.of(article.prohibition(), article.sanction())),
                    articles);
        }
        String all = articles.filter(each -> !each.isBlank()).collect(Collectors.joining("；"));
        return all.length() > LONGEST_BASIS ? all.substring(0, LONGEST_BASIS) : all;
    }

    /** The rows in force now with the working days they are counted in. */
    public CaseRules rules() {
        return rules.get();
    }

    /** The articles of a kind on a day, none or one. */
    public List<Article<FindingKind>> articles(FindingKind kind, LocalDate day) {
        return kinds.get().stream()
                .filter(article -> article.about() == kind && article.inForce(day))
                .limit(1)
                .toList();
    }

    /** Whether the finding has a photo of this stage. */
    boolean hasPhoto(FindingId id, Photo.Stage stage) {
        return findings.photos(id).stream().anyMatch(photo -> photo.stage() == stage);
    }

    /**
     * The officer who saw it: the one named, else the person who asks where that is an officer.
     *
     * @throws Refusal where there is neither
     */
    String officer(Turn turn, @Nullable Long officerId) {
        if (officerId != null) {
            return named(officers.find(officerId)
                    .orElseThrow(() -> Refusal.invalid("casework.unknown_officer", "officerId")));
        }
        if (!turn.call().caller().has(Role.OFFICER)) {
            throw Refusal.invalid("casework.close_needs_officer", "officerId");
        }
        return turn.call().caller().name();
    }

    /** These officers, each certified on the day. */
    List<String> certified(List<Long> ids, LocalDate day) {
        return ids.stream()
                .map(id -> officers.find(id)
                        .filter(officer -> officer.certifiedOn(day))
                        .orElseThrow(() -> Refusal.invalid("casework.not_certified", "officers")))
                .map(CaseLedger::named)
                .toList();
    }

    private static String named(Officers.Named officer) {
        return officer.certificateNo().isBlank()
                ? officer.name()
                : officer.name() + "（" + officer.certificateNo() + "）";
    }
}
