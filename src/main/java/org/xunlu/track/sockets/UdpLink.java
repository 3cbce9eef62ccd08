package org.xunlu.track.sockets;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** An address that sends datagrams. It cannot be held back: what is too much gets no answer and comes again. */
final class UdpLink implements Link {
    private final Channel channel;
    private final InetSocketAddress address;
    private final Runnable closing;

    /**
     * Of this address.
     *
     * @param closing called when the session is to be forgotten
     */
    UdpLink(Channel channel, InetSocketAddress address, Runnable closing) {
        this.channel = channel;
        this.address = address;
        this.closing = closing;
    }

    @Override
    public void send(List<byte[]> frames) {
        for (byte[] frame : frames) {
            Future<?> unused =
                    channel.write(new DatagramPacket(Unpooled.wrappedBuffer(frame), address), channel.voidPromise());
        }
        channel.flush();
    }

    @Override
    public void reading(boolean on) {}

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
        closing.run();
    }

    @Override
    public String address() {
        return TcpLink.text(address);
    }
}
