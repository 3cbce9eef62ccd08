package org.xunlu.overload.offender;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.overload.Plate;
import org.xunlu.refusal.Refusal;

/**
 * What is registered of one.
 *
 * @param code plate, licence number, or name, by the kind
 * @param name name for people, may be empty
 * @param permitNo number of the transport permit 道路运输证, may be empty
 * @param permitIssuedOn day it was first issued; null where not known
 * @param trucks trucks of a carrier; null where not known
 * @param county where it is registered, may be empty
 * @param version grows by one with every edit; 0 where nothing is registered
 */
public record OffenderDetails(
        OffenderKind kind,
        String code,
        String name,
        String permitNo,
        @Nullable LocalDate permitIssuedOn,
        @Nullable Integer trucks,
        String county,
        String note,
        long version) {
    /** Refuses texts that are too long and a fleet below one. */
    public OffenderDetails {
        code = text("code", kind == OffenderKind.VEHICLE ? new Plate(code).text() : code, 1, 100);
        name = text("name", name, 0, 100);
        permitNo = text("permitNo", permitNo, 0, 60);
        county = text("county", county, 0, 60);
        note = text("note", note, 0, 1000);
        if (trucks != null && trucks < 1) {
            throw Refusal.invalid("out_of_range", "trucks", Map.of("min", 1, "max", 100_000, "value", trucks));
        }
    }

    /** Nothing is registered. */
    public static OffenderDetails none(OffenderKind kind, String code, String name) {
        return new OffenderDetails(kind, code, name, "", null, null, "", "", 0);
    }

    private static String text(String field, String value, int least, int most) {
        String text = value.strip();
        if (text.length() < least || text.length() > most) {
            throw Refusal.invalid("text_length", field, Map.of("min", least, "max", most, "value", text.length()));
        }
        return text;
    }
}
