package org.xunlu.overload.offender;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.overload.evidence.CaseState;
import org.xunlu.overload.evidence.EvidenceCase;
import org.xunlu.refusal.Refusal;

/** Writes notifications and takes them from draft to answer. A filed case of a vehicle from elsewhere drafts its own. */
public final class NoticeDesk {
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy年M月d日H时m分", Locale.CHINA).withZone(ZoneId.of("Asia/Shanghai"));
    private static final int PREFIX = 2;
    private static final int LONGEST_BODY = 4000;
    private static final String SYSTEM = "系统";

    private final NoticeBook book;
    private final String home;
    private final Clock clock;

    /**
     * A desk.
     *
     * @param home how plates of this place begin, e.g. 皖L
     */
    public NoticeDesk(NoticeBook book, String home, Clock clock) {
        this.book = book;
        this.home = home;
        this.clock = clock;
    }

    /** Drafts a notification where a filed case is of a vehicle from elsewhere. */
    public void follow(EvidenceCase filed) {
        String plate = filed.plate().text();
        CaseState.Filing filing = filed.state().filing();
        if (filing == null || plate.length() <= PREFIX || plate.startsWith(home)) {
            return;
        }
        String body = String.format(
                Locale.ROOT,
                "车辆 %s 于 %s 经非现场检测超限 %.2f 吨（超限率 %.2f%%），已立案，案号 %s。依据《公路安全保护条例》第六十六条抄告车籍地。",
                plate,
                SHOWN.format(filed.capturedAt()),
                filed.overKg() / 1000.0,
                filed.rateBasisPoints() / 100.0,
                filing.number());
        add(
                plate.substring(0, PREFIX) + " 车籍地交通运输主管部门",
                OffenderKind.VEHICLE,
                plate,
                filed.id().value(),
                body,
                SYSTEM);
    }

    /** Writes one by hand. */
    public Notice draft(Caller caller, String recipient, OffenderKind kind, String code, String body) {
        return add(recipient, kind, code, null, body, caller.name());
    }

    private Notice add(
            String recipient, OffenderKind kind, String code, @Nullable Long caseId, String body, String author) {
        Instant now = now();
        return book.add(new Notice(
                0,
                text("recipient", recipient, 1, 100),
                kind,
                text("code", code, 1, 100),
                caseId,
                text("body", body, 1, LONGEST_BODY),
                Notice.State.DRAFT,
                now,
                "",
                "",
                now,
                author,
                1));
    }

    /** Takes one to another state; {@code words} are the number it was sent under, or what was answered. */
    public Notice step(long id, long version, Notice.State next, String words) {
        Notice now = book.find(id).orElseThrow(() -> Refusal.notFound("notice", id));
        if (now.version() != version) {
            throw Refusal.stale(now);
        }
        if (!next.follows(now.state())) {
            throw Refusal.conflict("cases.notice_state", Map.of("state", now.state(), "next", next));
        }
        boolean sending = next == Notice.State.SENT;
        boolean answering = next == Notice.State.ANSWERED;
        String text = text("words", words, sending || answering ? 1 : 0, answering ? 2000 : 100);
        return book.save(new Notice(
                now.id(),
                now.recipient(),
                now.kind(),
                now.code(),
                now.caseId(),
                now.body(),
                next,
                now(),
                sending ? text : now.reference(),
                answering ? text : now.answer(),
                now.createdAt(),
                now.createdBy(),
                now.version() + 1));
    }

    private static String text(String field, String value, int least, int most) {
        String text = value.strip();
        if (text.length() < least || text.length() > most) {
            throw Refusal.invalid("text_length", field, Map.of("min", least, "max", most, "value", text.length()));
        }
        return text;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
