package org.xunlu.track.sockets;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A TCP connection. */
final class TcpLink implements Link {
    private final Channel channel;
    private boolean wanted = true;

    TcpLink(Channel channel) {
        this.channel = channel;
    }

    @Override
    public void send(List<byte[]> frames) {
        for (byte[] frame : frames) {
            Future<?> unused = channel.write(Unpooled.wrappedBuffer(frame), channel.voidPromise());
        }
        channel.flush();
    }

    @Override
    public void reading(boolean on) {
        wanted = on;
        update();
    }

    /** Reads only while the other side takes our answers, too. */
    void update() {
        boolean read = wanted && channel.isWritable();
        if (channel.config().isAutoRead() != read) {
            channel.config().setAutoRead(read);
        }
    }

    @Override
    public void execute(Runnable task) {
        channel.eventLoop().execute(task);
    }

    @Override
    public void later(Runnable task, long millis) {
        Future<?> unused = channel.eventLoop().schedule(task, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        Future<?> unused = channel.close();
    }

    @Override
    public String address() {
        // none where the other side has gone meanwhile
        return channel.remoteAddress() instanceof InetSocketAddress address ? text(address) : "";
    }

    static String text(InetSocketAddress address) {
        return address.getAddress() == null ? "" : address.getAddress().getHostAddress();
    }
}
