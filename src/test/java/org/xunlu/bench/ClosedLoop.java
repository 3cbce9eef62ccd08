package org.xunlu.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * Many HTTP clients on kept-alive connections, each sending its next request as soon as the last is answered, all on one
 * thread and with next to no work of their own, so that the server is what is measured. Answers may have no body.
 */
final class ClosedLoop {
    private static final byte[] OK = "HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII);

    private final IntFunction<String> targets;
    private long answered;
    private long refused;

    private ClosedLoop(IntFunction<String> targets) {
        this.targets = targets;
    }

    /**
     * Runs for a time.
     *
     * @param targets path and query of the next request of a client, by its number from 0
     */
    static Result run(int port, int clients, double seconds, IntFunction<String> targets) throws IOException {
        return new ClosedLoop(targets).run(port, clients, seconds);
    }

    private Result run(int port, int clients, double seconds) throws IOException {
        List<SocketChannel> channels = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < clients; i++) {
                SocketChannel channel =
                        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                channels.add(channel);
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ, new Client(i));
                send(channel, i);
            }
            long begun = System.nanoTime();
            long end = begun + (long) (seconds * 1e9);
            while (System.nanoTime() < end) {
                selector.select(key -> answer(key), TimeUnit.SECONDS.toMillis(5));
            }
            return new Result(answered, refused, (System.nanoTime() - begun) / 1e9);
        } finally {
            for (SocketChannel channel : channels) {
                channel.close();
            }
        }
    }

    private void answer(SelectionKey key) {
        Client client = (Client) key.attachment();
        SocketChannel channel = (SocketChannel) key.channel();
        try {
            if (channel.read(client.buffer) < 0) {
                throw new IOException("the server closed the connection of client " + client.number);
            }
            if (client.complete()) {
                if (client.isOk()) {
                    answered++;
                } else {
                    refused++;
                }
                client.buffer.clear();
                send(channel, client.number);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(SocketChannel channel, int client) throws IOException {
        String request = "GET " + targets.apply(client) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        ByteBuffer bytes = ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** What came of it. */
    record Result(long answered, long refused, double seconds) {
        double perSecond() {
            return answered / seconds;
        }
    }

    private static final class Client {
        private final int number;
        private final ByteBuffer buffer = ByteBuffer.allocate(8192);

        Client(int number) {
            this.number = number;
        }

        boolean complete() {
            int at = buffer.position();
            return at >= 4
                    && buffer.get(at - 4) == '\r'
                    && buffer.get(at - 3) == '\n'
                    && buffer.get(at - 2) == '\r'
                    && buffer.get(at - 1) == '\n';
        }

        boolean isOk() {
            for (int i = 0; i < OK.length; i++) {
                if (buffer.get(i) != OK[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
