package org.xunlu.overload.offender;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.overload.law.LawBook;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;

/** Counts who overloads again, with the numbers of the rows of law in force. */
public final class OffenderDesk {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int FOURTH = 4;
    private static final int A_TENTH = 1000;
    private static final int WHOLE = 10_000;
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,9}):(.+)");

    private final OffenderBook book;
    private final Supplier<LawBook> law;
    private final String province;
    private final Clock clock;

    public OffenderDesk(OffenderBook book, Supplier<LawBook> law, String province, Clock clock) {
        this.book = book;
        this.law = law;
        this.province = province;
        this.clock = clock;
    }

    /**
     * Those with most violations in two years, the most first; on a page the gravest standing first.
     *
     * @param after the cursor of the page before, or null for the first page
     * @throws Refusal where the cursor is none
     */
    public Page<Offender> list(OffenderKind kind, String like, @Nullable String after, int limit) {
        LocalDate today = today();
        Instant since = today.minusYears(2).atStartOfDay(CHINA).toInstant();
        Page<OffenderBook.Found> page = Page.cut(
                book.most(kind, since, like, after == null ? null : last(after), limit + 1),
                limit,
                each -> each.violations() + ":" + each.code());
        return new Page<>(offenders(kind, page.items(), today), page.next());
    }

    private static OffenderBook.Found last(String cursor) {
        Matcher parts = CURSOR.matcher(cursor);
        if (!parts.matches()) {
            throw Refusal.invalid("not_one_of", "after", Map.of("value", cursor));
        }
        return new OffenderBook.Found(parts.group(2), "", Integer.parseInt(parts.group(1)));
    }

    private List<Offender> offenders(OffenderKind kind, List<OffenderBook.Found> found, LocalDate today) {
        List<String> codes = found.stream().map(OffenderBook.Found::code).toList();
        Map<String, List<Violation>> violations = book.violations(kind, codes);
        Map<String, OffenderDetails> details = book.details(kind, codes);
        List<Revocation> revocations = book.revocations(kind, codes);
        return found.stream()
                .map(each -> offender(
                        details.getOrDefault(each.code(), OffenderDetails.none(kind, each.code(), each.name())),
                        violations.getOrDefault(each.code(), List.of()),
                        revocations.stream()
                                .filter(revoked -> revoked.code().equals(each.code()))
                                .toList(),
                        today))
                .sorted((one, other) ->
                        Integer.compare(other.count().applied(), one.count().applied()))
                .toList();
    }

    /** One with all that is known. */
    public Offender get(OffenderKind kind, String code) {
        return offender(
                book.findDetails(kind, code).orElseGet(() -> OffenderDetails.none(kind, code, "")),
                violations(kind, code),
                book.revocations(kind, List.of(code)),
                today());
    }

    /** The violations of one, the newest first. */
    public List<Violation> violations(OffenderKind kind, String code) {
        return book.violations(kind, List.of(code)).getOrDefault(code, List.of());
    }

    private Offender offender(
            OffenderDetails details, List<Violation> violations, List<Revocation> revocations, LocalDate today) {
        LawBook rows = law.get();
        int fourth = rows.setting("repeat_trips_revoke", province, today, FOURTH);
        int share = rows.setting("carrier_share_basis_points", province, today, A_TENTH);
        List<LocalDate> days = violations.stream()
                .map(each -> LocalDate.ofInstant(each.at(), CHINA))
                .toList();
        int vehicles = (int) violations.stream()
                .filter(each -> LocalDate.ofInstant(each.at(), CHINA).isAfter(today.minusYears(1)))
                .map(Violation::plate)
                .distinct()
                .count();
        Integer trucks = details.kind() == OffenderKind.CARRIER ? details.trucks() : null;
        @Nullable Integer fleet = trucks == null ? null : (Integer) (int) ((long) vehicles * WHOLE / trucks);
        return new Offender(
                details,
                RepeatCount.of(days, details.permitIssuedOn(), today, fourth),
                vehicles,
                fleet,
                fleet != null && fleet > share,
                revocations);
    }

    /** Notes that a permit was revoked by the office that issues them. */
    public Revocation revoke(
            Caller caller, OffenderKind kind, String code, LocalDate on, String reference, String note) {
        if (on.isAfter(today())) {
            throw Refusal.invalid("cases.day", "decidedOn", Map.of("value", on, "from", ""));
        }
        String text = reference.strip();
        if (text.isEmpty() || text.length() > 100) {
            throw Refusal.invalid("text_length", "reference", Map.of("min", 1, "max", 100, "value", text.length()));
        }
        return book.add(new Revocation(
                0, kind, code, on, text, note.strip(), clock.instant().truncatedTo(ChronoUnit.MICROS), caller.name()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }
}
