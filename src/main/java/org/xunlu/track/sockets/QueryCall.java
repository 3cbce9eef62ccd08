package org.xunlu.track.sockets;

import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.protocol.PhoneCall;
import org.xunlu.track.protocol.RawText;

/** A phone's call on the port for phones, taken apart: the request itself may be given back afterwards. */
final class QueryCall implements PhoneCall {
    /** The path of the ordinary port, so that a phone need only change the port. */
    private static final String LONG_PATH = "/api/osmand";

    private final FullHttpRequest request;
    private final String address;
    private final String path;
    private final Map<String, List<String>> query;
    private final Map<String, List<String>> form;

    /**
     * Takes a request apart.
     *
     * @throws Refusal {@code http_400} where its address or form is malformed
     */
    static QueryCall of(FullHttpRequest request, String address) {
        try {
            return new QueryCall(request, address);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(Refusal.Kind.INVALID, "http_400", Map.of());
        }
    }

    private QueryCall(FullHttpRequest request, String address) {
        this.request = request;
        this.address = address;
        QueryStringDecoder decoder = new QueryStringDecoder(request.uri());
        query = decoder.parameters();
        String sent = decoder.rawPath();
        path = sent.startsWith(LONG_PATH) ? sent.substring(LONG_PATH.length()) : sent;
        form = isForm()
                ? new QueryStringDecoder(request.content().toString(StandardCharsets.UTF_8), false).parameters()
                : Map.of();
    }

    private boolean isForm() {
        String type = header("Content-Type");
        return request.method().equals(HttpMethod.POST)
                && type != null
                && type.startsWith("application/x-www-form-urlencoded");
    }

    /** Whether this is a place where positions are taken: the root, or one word below it. */
    boolean isForUs() {
        return path.indexOf('/', 1) < 0;
    }

    @Override
    public @Nullable String parameter(String name) {
        List<String> values = query.get(name);
        if (values == null) {
            values = form.get(name);
        }
        return values == null ? null : values.get(0);
    }

    @Override
    public @Nullable String header(String name) {
        return request.headers().get(name);
    }

    @Override
    public String keyInPath() {
        return path.length() > 1 ? path.substring(1) : "";
    }

    @Override
    public byte[] body() {
        return ByteBufUtil.getBytes(request.content());
    }

    @Override
    public String raw() {
        String uri = request.uri();
        int mark = uri.indexOf('?');
        return RawText.of(request.method().name(), mark < 0 ? "" : uri.substring(mark + 1), body());
    }

    @Override
    public String address() {
        return address;
    }
}
