package org.xunlu.account.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import org.xunlu.account.Token;
import org.xunlu.http.ClientAddress;

/** The cookie that holds a session's secret: out of reach of scripts, sent only to us and only from our own pages. */
public final class SessionCookie {
    static final String NAME = "xunlu_session";
    private static final int LONGEST = 100;
    private static final int UNTIL_BROWSER_CLOSES = -1;
    private static final int GONE = 0;

    private final ClientAddress addresses;

    public SessionCookie(ClientAddress addresses) {
        this.addresses = addresses;
    }

    /** The secret a request brings. */
    Optional<Token> find(Context context) {
        return Optional.ofNullable(context.cookie(NAME))
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                .map(Token::new);
    }

    void set(Context context, Token token) {
        write(context, token.secret(), UNTIL_BROWSER_CLOSES);
    }

    void clear(Context context) {
        write(context, "", GONE);
    }

    private void write(Context context, String value, int maxAge) {
        boolean secure = addresses.overTls(context);
        context.cookie(new Cookie(NAME, value, "/", maxAge, secure, true, null, SameSite.STRICT));
    }
}
