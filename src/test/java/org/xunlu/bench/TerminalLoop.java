package org.xunlu.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.xunlu.track.protocol.jt808.Answered;
import org.xunlu.track.protocol.jt808.FrameCutter;

/**
 * Many terminals on one thread, each sending its next message as soon as the last is answered, with next to no work of
 * their own, so that the server is what is measured.
 */
final class TerminalLoop implements AutoCloseable {
    private final List<Client> clients = new ArrayList<>();
    private final Selector selector;
    private long answered;
    private long refused;

    /** So many connections, opened one after the other. */
    TerminalLoop(int port, int count) throws IOException {
        selector = Selector.open();
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            Client client = new Client(i, channel);
            clients.add(client);
            channel.register(selector, SelectionKey.OP_READ, client);
        }
    }

    /** Each client sends one message and waits for its answer; so many clients at once. */
    void once(IntFunction<byte[]> messages) throws IOException {
        long end = answered + clients.size();
        for (Client client : clients) {
            client.send(messages.apply(client.number));
        }
        while (answered + refused < end) {
            select(client -> {});
        }
        requireNoRefusal();
    }

    /** All clients send and wait by turns for a time; the answers a second. */
    double run(double seconds, IntFunction<byte[]> messages) throws IOException {
        for (Client client : clients) {
            client.send(messages.apply(client.number));
        }
        long before = answered;
        long begun = System.nanoTime();
        long end = begun + (long) (seconds * 1e9);
        while (System.nanoTime() < end) {
            select(client -> client.send(messages.apply(client.number)));
        }
        double rate = (answered - before) / ((System.nanoTime() - begun) / 1e9);
        // the last ones, so that the next run begins with nothing under way
        long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (clients.stream().anyMatch(each -> each.waiting) && System.nanoTime() < last) {
            select(client -> {});
        }
        requireNoRefusal();
        return rate;
    }

    /** How many messages were answered so far. */
    long answered() {
        return answered;
    }

    private void requireNoRefusal() {
        if (refused > 0) {
            throw new IllegalStateException(refused + " messages were refused");
        }
    }

    private void select(Consumer<Client> then) throws IOException {
        int ready = selector.select(key -> read((Client) key.attachment(), then), TimeUnit.SECONDS.toMillis(20));
        if (ready == 0) {
            throw new IOException("no answer for 20 seconds");
        }
    }

    private void read(Client client, Consumer<Client> then) {
        try {
            client.buffer.clear();
            if (client.channel.read(client.buffer) < 0) {
                throw new IOException("the server closed the connection of client " + client.number);
            }
            client.buffer.flip();
            while (client.buffer.hasRemaining()) {
                byte[] frame = client.cutter.offer(client.buffer.get());
                if (frame != null) {
                    client.waiting = false;
                    if (Answered.read(frame).result() == 0) {
                        answered++;
                        then.accept(client);
                    } else {
                        refused++;
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Client client : clients) {
            client.channel.close();
        }
        selector.close();
    }

    private static final class Client {
        private final int number;
        private final SocketChannel channel;
        private final FrameCutter cutter = new FrameCutter();
        private final ByteBuffer buffer = ByteBuffer.allocate(4096);
        private boolean waiting;

        Client(int number, SocketChannel channel) {
            this.number = number;
            this.channel = channel;
        }

        void send(byte[] message) {
            waiting = true;
            ByteBuffer bytes = ByteBuffer.wrap(message);
            try {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
