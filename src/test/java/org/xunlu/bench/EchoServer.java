package org.xunlu.bench;

import io.javalin.Javalin;

/** The web server of the product with nothing behind it: what one request costs at the least. */
public final class EchoServer {
    private EchoServer() {}

    /** Serves until it is ended; prints its address. */
    public static void main(String[] arguments) {
        Javalin server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.get("/echo", context -> context.result(new byte[0]));
                })
                .start("127.0.0.1", 0);
        System.out.println("http://127.0.0.1:" + server.port() + "/");
    }
}
