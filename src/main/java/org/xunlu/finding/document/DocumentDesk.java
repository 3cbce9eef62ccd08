package org.xunlu.finding.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.article.Article;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingFilter;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.FindingRegister;
import org.xunlu.finding.RoadAddress;
import org.xunlu.finding.casework.CaseLedger;
import org.xunlu.finding.casework.CaseParts;
import org.xunlu.geo.LonLat;
import org.xunlu.geo.Side;
import org.xunlu.refusal.Refusal;

/** Issues documents and gives them back as they were printed. */
public final class DocumentDesk {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH时mm分", Locale.ROOT);
    private static final int LONGEST_WORD = 500;
    private static final int PREVIEW_DAYS = 15;

    private final CaseLedger ledger;
    private final FindingRegister findings;
    private final DocumentShelf shelf;
    private final Function<FindingKind, String> kindName;
    private final Function<LonLat, String> locatorMap;
    private final String brigade;
    private final Clock clock;

    /**
     * A desk.
     *
     * @param kindName a kind in Chinese
     * @param locatorMap draws the roads around a place as SVG
     * @param brigade who issues
     */
    public DocumentDesk(
            CaseLedger ledger,
            FindingRegister findings,
            DocumentShelf shelf,
            Function<FindingKind, String> kindName,
            Function<LonLat, String> locatorMap,
            String brigade,
            Clock clock) {
        this.ledger = ledger;
        this.findings = findings;
        this.shelf = shelf;
        this.kindName = kindName;
        this.locatorMap = locatorMap;
        this.brigade = brigade;
        this.clock = clock;
    }

    /**
     * Issues a document.
     *
     * @param party who it is for; empty for the party of the case's file, or a line to fill by hand
     * @param officers who issue it; empty for a line to fill by hand
     * @param demand what is asked; empty for the usual
     * @throws Refusal where an order to correct has no deadline yet or one that has passed, or no template is in force
     */
    public IssuedDocument issue(
            Caller caller, FindingId id, DocumentKind kind, String party, String officers, String demand) {
        Finding finding = ledger.get(id);
        LocalDate deadline = finding.state().deadline();
        if (kind == DocumentKind.ORDER_TO_CORRECT && deadline == null) {
            throw Refusal.conflict("document.not_ordered", Map.of());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = LocalDate.ofInstant(now, CHINA);
        if (kind == DocumentKind.ORDER_TO_CORRECT && deadline != null && deadline.isBefore(today)) {
            throw Refusal.conflict("casework.deadline_past", Map.of("deadline", deadline, "today", today));
        }
        Template template = shelf.findTemplate(kind, today)
                .orElseThrow(() -> Refusal.conflict("document.no_template", Map.of("day", today)));
        Map<String, String> words = words(finding, today);
        CaseParts file = ledger.file(id);
        CaseParts.Investigation investigation = file == null ? null : file.investigation();
        words.put("party", word("party", party, investigation == null ? "" : investigation.party()));
        words.put("officers", word("officers", officers, ""));
        words.put("demand", word("demand", demand, "立即停止违法行为，清除或者拆除，恢复原状"));
        words.put("deadline", deadline == null ? "" : deadline.format(DAY));
        words.put("issuer", caller.name());
        return shelf.issue(kind, today.getYear(), seq -> {
            String number = template.number(today.getYear(), seq);
            words.put("number", number);
            String page = new PageMaker(
                            words, locatorMap.apply(finding.observation().position()), findings.photos(id))
                    .page(number, template.body());
            return new IssuedDocument(
                    0,
                    id,
                    kind,
                    template.id(),
                    today.getYear(),
                    seq,
                    number,
                    page,
                    hash(page),
                    caller.personId(),
                    caller.name(),
                    now);
        });
    }

    /**
     * The page that a template would make of the newest finding, with number 0; lines to fill by hand where there is
     * none. Nothing is kept and no number is used.
     */
    public String preview(Template template) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        String number = template.number(today.getYear(), 0);
        Optional<Finding> newest =
                findings.list(FindingFilter.ALL, 1, null).items().stream().findFirst();
        Map<String, String> words = newest.map(finding -> words(finding, today)).orElseGet(HashMap::new);
        words.put("number", number);
        words.put("deadline", today.plusDays(PREVIEW_DAYS).format(DAY));
        return new PageMaker(
                        words,
                        newest.map(finding ->
                                        locatorMap.apply(finding.observation().position()))
                                .orElse(""),
                        newest.map(finding -> findings.photos(finding.id())).orElse(List.of()))
                .page(number, template.body());
    }

    private static String word(String field, String given, String otherwise) {
        String text = given.strip();
        if (text.length() > LONGEST_WORD) {
            throw Refusal.invalid("text_length", field, Map.of("min", 0, "max", LONGEST_WORD, "value", text.length()));
        }
        return text.isEmpty() ? otherwise : text;
    }

    private Map<String, String> words(Finding finding, LocalDate today) {
        Map<String, String> words = new HashMap<>();
        FindingKind kind = finding.observation().kind();
        LonLat at = finding.observation().position();
        words.put("brigade", brigade);
        words.put("today", today.format(DAY));
        words.put("id", Long.toString(finding.id().value()));
        words.put("kind", kindName.apply(kind));
        words.put("found", TIME.format(finding.observation().foundAt().atZone(CHINA)));
        words.put("finder", finding.foundByName());
        words.put("note", finding.observation().note());
        words.put("place", place(finding.address()));
        words.put("coordinates", String.format(Locale.ROOT, "%.5f, %.5f（WGS-84）", at.lon(), at.lat()));
        for (Article<FindingKind> article : ledger.articles(kind, today)) {
            words.put("prohibition", article.prohibition());
            words.put("sanction", article.sanction());
        }
        return words;
    }

    /** As the road's people say it: {@code G311 徐西线 K725+000 左侧，距中心线 6.5 米}. */
    static String place(@Nullable RoadAddress address) {
        if (address == null) {
            return "";
        }
        String side = address.side() == Side.LEFT ? "左侧" : address.side() == Side.RIGHT ? "右侧" : "路上";
        return String.join(
                " ",
                List.of(
                        (address.routeCode() + " " + address.roadName()).strip(),
                        address.stake(),
                        String.format(Locale.ROOT, "%s，距中心线 %.1f 米", side, address.distanceMeters())));
    }

    /**
     * A document as it was issued.
     *
     * @throws Refusal where the kept page is not the one that was issued
     */
    public IssuedDocument get(long id) {
        IssuedDocument document = shelf.find(id).orElseThrow(() -> Refusal.notFound("document", id));
        if (!hash(document.page()).equals(document.sha256())) {
            throw Refusal.conflict("document.altered", Map.of("number", document.number()));
        }
        return document;
    }

    private static String hash(String page) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(page.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
