package org.xunlu.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as the API sends it (RFC 9457, {@code application/problem+json}).
 *
 * @param type {@code urn:xunlu:problem:<code>}
 * @param title the family of the refusal, in the caller's language
 * @param status HTTP status
 * @param detail the reason and the way out, in the caller's language
 * @param code stable code
 * @param field the field of the request concerned
 * @param figures values behind the message
 * @param current the version now stored, where two people edited the same thing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String field,
        Map<String, Object> figures,
        @Nullable Object current) {}
