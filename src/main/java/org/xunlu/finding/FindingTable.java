package org.xunlu.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.exchange.Field;
import org.xunlu.exchange.Subject;
import org.xunlu.finding.casework.CaseFile;
import org.xunlu.finding.casework.CaseParts;
import org.xunlu.finding.casework.CaseRegister;
import org.xunlu.finding.casework.CaseStep;
import org.xunlu.geo.LonLat;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;

/**
 * Findings as a table. Brought in they are found, ordered, closed or dismissed; a case in work has papers and steps that no
 * table tells, so its row is refused. A closure without its photo is no verified one.
 */
public final class FindingTable implements Subject {
    private static final int PAGE = 1000;
    private static final double NEAR_METERS = 50;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final FindingDesk desk;
    private final FindingRegister register;
    private final CaseRegister cases;
    private final List<Field> fields;

    /**
     * A table of this register.
     *
     * @param cases where the files of filed cases are kept
     * @param spoken the texts of a message key, Chinese first
     */
    public FindingTable(
            FindingDesk desk, FindingRegister register, CaseRegister cases, Function<String, List<String>> spoken) {
        this.desk = desk;
        this.register = register;
        this.cases = cases;
        this.fields = List.of(
                Field.of("id", Field.Type.WHOLE, List.of("编号", "Number", "序号")),
                Field.needed(
                        "kind",
                        Field.Type.CHOICE,
                        with(spoken.apply("finding.kind"), "问题类型", "类别"),
                        words(spoken, "finding.kind_", FindingKind.values())),
                Field.of(
                        "note", Field.Type.TEXT, with(spoken.apply("finding.note"), "描述", "问题描述", "备注", "description")),
                Field.of("foundAt", Field.Type.TIME, List.of("发现时间", "Found at", "发现日期", "日期", "时间", "found_at")),
                Field.of("foundBy", Field.Type.TEXT, List.of("发现人", "Found by", "巡查人员", "上报人", "found_by")),
                new Field(
                        "state",
                        Field.Type.CHOICE,
                        false,
                        "state",
                        List.of("状态", "State", "处理状态"),
                        words(spoken, "finding.state_", FindingState.Name.values())),
                Field.of("stateSince", Field.Type.TIME, List.of("状态时间", "State since", "办结时间")),
                Field.of("deadline", Field.Type.DAY, List.of("期限", "Deadline", "整改期限", "到期日", "截止日期")),
                Field.of("caseNumber", Field.Type.TEXT, List.of("立案号", "Case number", "案号", "立案编号", "案件编号")));
    }

    private static Map<String, String> words(Function<String, List<String>> spoken, String stem, Enum<?>[] values) {
        Map<String, String> words = new HashMap<>();
        for (Enum<?> value : values) {
            words.put(value.name(), value.name());
            spoken.apply(stem + value.name()).forEach(word -> words.put(word, value.name()));
        }
        return words;
    }

    private static List<String> with(List<String> first, String... more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return all;
    }

    @Override
    public String id() {
        return "findings";
    }

    @Override
    public Set<Role> writers() {
        return Set.of(Role.DISPATCHER, Role.REVIEWER);
    }

    @Override
    public List<Field> fields() {
        return fields;
    }

    @Override
    public Outcome take(Caller caller, Draft draft) {
        String id = draft.values().getOrDefault("id", "");
        if (draft.update() && !id.isEmpty()) {
            return update(caller, new FindingId(Long.parseLong(id)), draft);
        }
        LonLat place = draft.place();
        if (place == null) {
            throw Refusal.invalid("exchange.no_place", "");
        }
        Map<String, String> told = draft.values();
        String kind = told.getOrDefault("kind", "");
        if (kind.isEmpty()) {
            throw Refusal.invalid("field_missing", "kind");
        }
        Instant foundAt = instant(told.get("foundAt"));
        if (foundAt == null) {
            throw Refusal.invalid("field_missing", "foundAt");
        }
        Observation seen = new Observation(FindingKind.valueOf(kind), place, told.getOrDefault("note", ""), foundAt);
        FindingState state = state(told, foundAt);
        if (draft.near()) {
            refuseNear(seen, draft.added());
        }
        Finding brought = state instanceof FindingState.InCase filed
                ? file(caller, draft, seen, filed)
                : desk.bring(caller, seen, told.getOrDefault("foundBy", ""), state, draft.dryRun());
        draft.added().add(brought.id().value());
        return Outcome.ADDED;
    }

    /** A case that was filed elsewhere goes on from here, with its number; what came after the filing is done anew. */
    private Finding file(Caller caller, Draft draft, Observation seen, FindingState.InCase filed) {
        Map<String, String> told = draft.values();
        String number = needed(told, "caseNumber");
        cases.findByNumber(number).ifPresent(other -> {
            throw Refusal.invalid("casework.number_taken", "caseNumber", Map.of("number", number, "id", other.value()));
        });
        Finding found =
                desk.bring(caller, seen, told.getOrDefault("foundBy", ""), new FindingState.Found(), draft.dryRun());
        if (!draft.dryRun()) {
            cases.keep(
                    found.in(filed),
                    new CaseFile.Filed(new CaseParts.Filing(number, LocalDate.ofInstant(filed.since(), CHINA))).parts(),
                    new HistoryLine(
                            filed.since(), caller.personId(), found.foundByName(), CaseStep.FILE.word(), number));
        }
        return found;
    }

    private static String needed(Map<String, String> told, String key) {
        String value = told.getOrDefault(key, "").strip();
        if (value.isEmpty()) {
            throw Refusal.invalid("field_missing", key);
        }
        return value;
    }

    private Outcome update(Caller caller, FindingId id, Draft draft) {
        Finding present = register.find(id)
                .orElseThrow(() -> Refusal.invalid("exchange.no_such_number", "id", Map.of("id", id.value())));
        Observation was = present.observation();
        Map<String, String> told = draft.values();
        String kind = told.getOrDefault("kind", "");
        Instant foundAt = instant(told.get("foundAt"));
        LonLat place = draft.place();
        Observation next = new Observation(
                kind.isEmpty() ? was.kind() : FindingKind.valueOf(kind),
                place == null ? was.position() : place,
                told.getOrDefault("note", was.note()),
                foundAt == null ? was.foundAt() : foundAt);
        if (next.equals(was)) {
            return Outcome.SAME;
        }
        if (draft.dryRun()) {
            // an ended one says so
            Finding unused = present.corrected(next, present.address());
            return unused.observation().equals(next) ? Outcome.CHANGED : Outcome.SAME;
        }
        desk.correct(caller, id, present.version(), next);
        return Outcome.CHANGED;
    }

    private void refuseNear(Observation seen, Set<Long> added) {
        desk.near(seen.kind(), seen.position(), NEAR_METERS).stream()
                .filter(each -> !added.contains(each.id().value()))
                .findFirst()
                .ifPresent(other -> {
                    double meters = other.observation().position().roughMetersTo(seen.position());
                    throw Refusal.conflict(
                            "exchange.near", Map.of("id", other.id().value(), "meters", Math.round(meters)));
                });
    }

    private static FindingState state(Map<String, String> told, Instant foundAt) {
        String name = told.getOrDefault("state", "");
        Instant told1 = instant(told.get("stateSince"));
        Instant since = told1 == null ? foundAt : told1;
        if (since.isBefore(foundAt)) {
            throw Refusal.invalid("exchange.state_before_finding", "stateSince", Map.of("value", since));
        }
        return switch (name) {
            case "", "FOUND" -> new FindingState.Found();
            case "ON_SITE" -> new FindingState.OnSite(deadline(told, foundAt), since);
            case "ORDERED" -> new FindingState.Ordered(deadline(told, foundAt), since);
            case "CORRECTED" -> new FindingState.Revisited(true, deadline(told, foundAt), since);
            case "UNCORRECTED" -> new FindingState.Revisited(false, deadline(told, foundAt), since);
            case "FILED" -> new FindingState.InCase(FindingState.Name.FILED, deadline(told, foundAt), since);
            case "TRANSFERRED" -> new FindingState.Transferred(since);
            case "CLOSED" -> new FindingState.Closed(since, false);
            case "DISMISSED" -> new FindingState.Dismissed(since);
            default -> throw Refusal.invalid("exchange.state_in_work", "state", Map.of("state", name));
        };
    }

    /** The last day for what comes next; a state in work has one, and not before the finding. */
    private static LocalDate deadline(Map<String, String> told, Instant foundAt) {
        LocalDate deadline = LocalDate.parse(needed(told, "deadline"));
        LocalDate found = LocalDate.ofInstant(foundAt, CHINA);
        if (deadline.isBefore(found)) {
            throw Refusal.invalid(
                    "finding.deadline_before_finding", "deadline", Map.of("deadline", deadline, "found", found));
        }
        return deadline;
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null || text.isEmpty() ? null : Instant.parse(text);
    }

    @Override
    public void rows(Wanted wanted, Consumer<Entry> sink) {
        String kind = wanted.kind();
        FindingFilter filter = new FindingFilter(
                kind == null ? null : FindingKind.valueOf(kind), null, wanted.bounds(), null, null, null);
        Page.all(after -> register.list(filter, PAGE, after), finding -> sink.accept(entry(finding)));
    }

    private Entry entry(Finding finding) {
        Observation seen = finding.observation();
        FindingState state = finding.state();
        Map<String, String> values = new HashMap<>();
        values.put("id", Long.toString(finding.id().value()));
        values.put("kind", seen.kind().name());
        values.put("note", seen.note());
        values.put("foundAt", seen.foundAt().toString());
        values.put("foundBy", finding.foundByName());
        values.put("state", state.name().name());
        if (state.deadline() != null) {
            values.put("deadline", state.deadline().toString());
        }
        if (state.since() != null) {
            values.put("stateSince", state.since().toString());
        }
        if (state.name().inCase()) {
            cases.findFile(finding.id())
                    .ifPresent(file -> values.put("caseNumber", file.filing().number()));
        }
        if (finding.address() != null) {
            values.putAll(finding.address().columns());
        }
        return new Entry(seen.position(), values);
    }
}
