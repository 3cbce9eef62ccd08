package org.xunlu.track.http;

import io.javalin.http.Context;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.ClientAddress;
import org.xunlu.track.protocol.DeviceCredentials;
import org.xunlu.track.protocol.PhoneCall;
import org.xunlu.track.protocol.RawText;

/** A phone's call on the ordinary port. */
record HttpCall(Context context, Function<String, @Nullable String> parameters) implements PhoneCall {

    /** Its parameters in the address and, in a POST, the form. */
    static HttpCall of(Context context) {
        return new HttpCall(context, SentParameters.ofForm(context));
    }

    /** The name and secret a request brings. */
    static DeviceCredentials credentials(
            Context context, String idInBody, Function<String, @Nullable String> parameter) {
        return DeviceCredentials.of(idInBody, keyIn(context), parameter, context::header);
    }

    /** The name and secret a request brings in its address and headers. */
    static DeviceCredentials credentials(Context context) {
        String id = context.queryParam("id");
        return credentials(context, id == null ? "" : id, context::queryParam);
    }

    private static String keyIn(Context context) {
        return context.pathParamMap().getOrDefault("key", "");
    }

    @Override
    public @Nullable String parameter(String name) {
        return parameters.apply(name);
    }

    @Override
    public @Nullable String header(String name) {
        return context.header(name);
    }

    @Override
    public String keyInPath() {
        return keyIn(context);
    }

    @Override
    public byte[] body() {
        return context.bodyAsBytes();
    }

    @Override
    public String raw() {
        return RawText.of(context.method().name(), context.queryString(), context.bodyAsBytes());
    }

    @Override
    public String address() {
        return ClientAddress.served();
    }
}
